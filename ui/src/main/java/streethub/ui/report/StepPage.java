package streethub.ui.report;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;

/** One page of a report: a question and the draft's answer to it. */
abstract class StepPage extends Div {

    private static final long serialVersionUID = 1L;

    StepPage() {
        addClassName("report-page");
    }

    /** Key of the sentence that says what is missing; null where one may go on. */
    @Nullable String missing() {
        return null;
    }
}
