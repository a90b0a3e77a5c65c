package streethub.ui.report;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import streethub.incident.IncidentKind;
import streethub.ui.web.Words;

/** What kind of thing it is: four large buttons with examples; choosing one goes on. */
final class KindStep extends StepPage {

    private static final long serialVersionUID = 1L;

    private final transient ReportDraft draft;

    KindStep(ReportDraft draft, Words words, Runnable next) {
        this.draft = draft;
        addClassName("report-kinds");
        for (IncidentKind kind : IncidentKind.values()) {
            Span name = new Span(words.get(kind.subject()));
            name.addClassName("report-kind-name");
            Span example = new Span(words.get("report.example." + kind));
            example.addClassName("hub-second");
            Span both = new Span(name, example);
            both.addClassName("report-kind-words");
            Button button = new Button(both, click -> {
                draft.kind(kind);
                next.run();
            });
            button.addClassName("report-kind");
            button.getElement().setAttribute("aria-pressed", String.valueOf(kind == draft.kind()));
            add(button);
        }
    }

    @Override
    @Nullable String missing() {
        return draft.kind() == null ? "incident.kind.missing" : null;
    }
}
