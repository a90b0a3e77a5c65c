package streethub.ui.moderation;

import org.springframework.stereotype.Service;
import streethub.forum.Moderation;

/** The first look at a post. */
@Service
class ReviewPostForm extends LookForm {

    ReviewPostForm(Moderation moderation) {
        super(moderation);
    }

    @Override
    public String key() {
        return "forum.review";
    }

    @Override
    public String task() {
        return "Task_ReviewPost";
    }
}
