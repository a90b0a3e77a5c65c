package streethub.ui.moderation;

import org.springframework.stereotype.Service;
import streethub.forum.CommonMatters;

/** The same decision by whoever is above, because the secretary did not take it in time. */
@Service
class SettleLateMatterForm extends SettleMatterForm {

    SettleLateMatterForm(CommonMatters matters) {
        super(matters);
    }

    @Override
    public String key() {
        return "forum.settleLate";
    }

    @Override
    public String task() {
        return "Task_DecideLateMatter";
    }
}
