package streethub.ui.report;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import streethub.attachment.PhotoId;
import streethub.ui.web.Words;

/** All answers once more before they are sent, each with the way back to its question. */
final class CheckStep extends StepPage {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient Consumer<Step> change;

    CheckStep(Reporting reporting, ReportDraft draft, Words words, Consumer<Step> change) {
        this.words = words;
        this.change = change;
        draft.checked();
        addClassName("hub-card");
        String place = reporting.placeInWords(words.locale(), Objects.requireNonNull(draft.point()));
        row(Step.PLACE, text(place), text(draft.address()));
        row(Step.PHOTO, photos(reporting, draft));
        row(Step.KIND, text(words.get(Objects.requireNonNull(draft.kind()).subject())));
        row(Step.WORDS, text(draft.words()));
        row(Step.CONTACT, contact(draft));
    }

    private void row(Step step, Component... answer) {
        Span label = new Span(words.get("report.check." + step));
        label.addClassName("hub-second");
        Div answered = new Div(label);
        answered.add(answer);
        answered.addClassName("report-answer");
        Button button = new Button(words.get("report.check.change"), click -> change.accept(step));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(words.get("report.check.change.this", words.get("report.check." + step)));
        Div row = new Div(answered, button);
        row.addClassName("report-row");
        add(row);
    }

    private Component photos(Reporting reporting, ReportDraft draft) {
        List<Component> photos = new ArrayList<>();
        for (PhotoId photo : draft.photos()) {
            photos.add(new Thumbnail(reporting, photo, words.get("status.photo", photos.size() + 1)));
        }
        Div all = new Div(photos.toArray(Component[]::new));
        all.addClassName("report-photos");
        return photos.isEmpty() ? text(words.get("report.check.none")) : all;
    }

    private Component contact(ReportDraft draft) {
        String both = (draft.name() + " " + draft.phone()).strip();
        return text(both.isEmpty() ? words.get("report.check.none") : both);
    }

    private static Component text(String text) {
        Div shown = new Div();
        shown.setText(text);
        shown.addClassName("report-typed");
        shown.setVisible(!text.isEmpty());
        return shown;
    }
}
