package streethub.ui.matter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import streethub.forum.MatterView;
import streethub.ui.web.Words;

/** One vote: a choice, and that it is secret and final. */
final class Ballot extends Div {

    private static final long serialVersionUID = 1L;

    Ballot(Words words, MatterView matter, Consumer<@Nullable Integer> vote) {
        addClassNames("hub-card", "person-list");
        RadioButtonGroup<Integer> choice = new RadioButtonGroup<>(words.get("matter.choose"));
        choice.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        choice.setItems(IntStream.range(0, matter.choices().size()).boxed().toList());
        choice.setItemLabelGenerator(matter.choices()::get);
        Button send = new Button(words.get("matter.vote"), click -> vote.accept(choice.getValue()));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setWidthFull();
        add(choice, new Paragraph(words.get("matter.secret." + matter.voters())), send);
    }
}
