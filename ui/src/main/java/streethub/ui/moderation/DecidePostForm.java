package streethub.ui.moderation;

import org.springframework.stereotype.Service;
import streethub.forum.Moderation;

/** The look at a post that a moderator did not look at in time. */
@Service
class DecidePostForm extends LookForm {

    DecidePostForm(Moderation moderation) {
        super(moderation);
    }

    @Override
    public String key() {
        return "forum.decide";
    }

    @Override
    public String task() {
        return "Task_DecideEscalatedPost";
    }
}
