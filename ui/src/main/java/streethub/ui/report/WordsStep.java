package streethub.ui.report;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.jspecify.annotations.Nullable;
import streethub.ui.web.Words;

/** A line about it, kept and shown as typed. */
final class WordsStep extends StepPage {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 2_000;

    private final transient ReportDraft draft;

    WordsStep(ReportDraft draft, Words words) {
        this.draft = draft;
        TextArea area = new TextArea(words.get("report.words.label"));
        area.setPlaceholder(words.get("report.words.example"));
        area.setMaxLength(MOST);
        area.setMinRows(4);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.LAZY);
        area.setValue(draft.words());
        area.setHelperText(words.get("report.words.count", draft.words().length(), MOST));
        area.addValueChangeListener(change -> {
            draft.words(change.getValue());
            area.setHelperText(words.get("report.words.count", change.getValue().length(), MOST));
        });
        add(area);
    }

    @Override
    @Nullable String missing() {
        if (draft.words().isBlank()) {
            return "incident.words.missing";
        }
        return draft.words().length() > MOST ? "report.words.tooLong" : null;
    }
}
