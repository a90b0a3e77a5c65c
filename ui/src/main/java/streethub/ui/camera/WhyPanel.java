package streethub.ui.camera;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import streethub.camera.ViewingReason;
import streethub.ui.web.Words;

/** Asks once per visit why somebody looks: a usual reason, or one's own words. */
final class WhyPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<String> USUAL = List.of("patrol", "emergency", "event", "upkeep");
    private static final String OTHER = "other";

    private final transient Words words;
    private final RadioButtonGroup<String> choice = new RadioButtonGroup<>();
    private final TextField other;

    /**
     * The question.
     *
     * @param begin begins to look for that reason
     */
    WhyPanel(Words words, Consumer<ViewingReason> begin) {
        this.words = words;
        addClassNames("hub-card", "camera-why");
        choice.setLabel(words.get("cameras.why"));
        choice.setItems(Stream.concat(USUAL.stream(), Stream.of(OTHER)).toList());
        choice.setItemLabelGenerator(it -> words.get("cameras.why." + it));
        other = new TextField(words.get("cameras.why.words"));
        other.setMaxLength(ViewingReason.LONGEST);
        other.setVisible(false);
        choice.addValueChangeListener(change -> {
            other.setVisible(OTHER.equals(change.getValue()));
            other.focus();
        });
        Button look = new Button(words.get("cameras.why.begin"), click -> begin.accept(reason()));
        look.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Paragraph logged = new Paragraph(words.get("cameras.why.logged"));
        logged.addClassNames("hub-second", "hub-small");
        add(choice, other, look, logged);
    }

    private ViewingReason reason() {
        String chosen = choice.getValue();
        if (chosen == null) {
            return new ViewingReason(null, null);
        }
        return new ViewingReason(OTHER.equals(chosen) ? other.getValue() : words.get("cameras.why." + chosen), null);
    }
}
