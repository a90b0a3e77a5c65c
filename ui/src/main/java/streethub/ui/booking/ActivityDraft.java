package streethub.ui.booking;

import com.vaadin.flow.spring.annotation.SpringComponent;
import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import java.util.ArrayList;
import java.util.List;
import streethub.attachment.PhotoId;

/** For whom somebody is booking, and the papers for it: kept for the session until it is booked, as words typed are. */
@SpringComponent
@VaadinSessionScope
class ActivityDraft {

    private final List<PhotoId> papers = new ArrayList<>();
    private String organisation = "";

    /** Credit code of the enterprise; empty for oneself. */
    String organisation() {
        return organisation;
    }

    void organisation(String chosen) {
        organisation = chosen;
    }

    /** Where the papers are kept. */
    List<PhotoId> papers() {
        return papers;
    }

    /** It is booked. */
    void forget() {
        organisation = "";
        papers.clear();
    }
}
