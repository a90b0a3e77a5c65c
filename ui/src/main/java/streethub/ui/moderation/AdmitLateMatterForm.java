package streethub.ui.moderation;

import org.springframework.stereotype.Service;
import streethub.forum.CommonMatters;

/** The same answer by whoever is above, because the secretary did not give it in time. */
@Service
class AdmitLateMatterForm extends AdmitMatterForm {

    AdmitLateMatterForm(CommonMatters matters) {
        super(matters);
    }

    @Override
    public String key() {
        return "forum.admitLate";
    }

    @Override
    public String task() {
        return "Task_AdmitLateMatter";
    }
}
