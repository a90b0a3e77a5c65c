package streethub.ui.matter;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import streethub.forum.Forum;
import streethub.forum.NewMatter;
import streethub.forum.Voters;
import streethub.ui.forum.NumbersDialog;
import streethub.ui.web.Words;

/** Proposes that the courtyard decides something: what, between which answers, and who has a vote. */
final class ProposalForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final int MOST_PROPOSAL = 500;

    ProposalForm(Words words, Forum forum, Consumer<NewMatter> propose) {
        addClassName("person-list");
        TextArea proposal = new TextArea(words.get("matter.proposal"));
        proposal.setMaxLength(MOST_PROPOSAL);
        proposal.setWidthFull();
        TextArea choices = new TextArea(words.get("matter.choices.field"));
        choices.setHelperText(words.get("matter.choices.help"));
        choices.setMaxLength(300);
        choices.setWidthFull();
        Select<Voters> voters = new Select<>();
        voters.setLabel(words.get("matter.voters"));
        voters.setItems(Voters.values());
        voters.setItemLabelGenerator(it -> words.get("matter.voters." + it));
        voters.setValue(Voters.HOUSEHOLD);
        voters.setWidthFull();
        Button send = new Button(
                words.get("matter.propose"),
                click -> NumbersDialog.unlessNone(
                        words,
                        forum.numbers(proposal.getValue() + "\n" + choices.getValue()),
                        () -> propose.accept(
                                new NewMatter(proposal.getValue(), lines(choices.getValue()), voters.getValue()))));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setWidthFull();
        add(new Paragraph(words.get("matter.how")), proposal, choices, voters, send);
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
