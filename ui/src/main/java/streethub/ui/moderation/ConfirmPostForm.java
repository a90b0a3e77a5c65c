package streethub.ui.moderation;

import org.springframework.stereotype.Service;
import streethub.forum.Moderation;

/** The second look at a post that was held. */
@Service
class ConfirmPostForm extends LookForm {

    ConfirmPostForm(Moderation moderation) {
        super(moderation);
    }

    @Override
    public String key() {
        return "forum.confirm";
    }

    @Override
    public String task() {
        return "Task_ConfirmPost";
    }
}
