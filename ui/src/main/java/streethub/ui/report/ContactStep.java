package streethub.ui.report;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import streethub.identity.Actor;
import streethub.ui.web.Words;

/** How to reach the person, if they want to be reached, and who will see it. */
final class ContactStep extends StepPage {

    private static final long serialVersionUID = 1L;
    private static final int MOST_NAME = 100;
    private static final int MOST_PHONE = 20;

    ContactStep(ReportDraft draft, Words words, Actor reporter) {
        if (!reporter.isAnonymous()) {
            add(new Paragraph(words.get("report.contact.account", reporter.displayName())));
        }
        TextField name = field(words.get("report.contact.name"), MOST_NAME, draft.name(), draft::name);
        name.setAutocomplete(Autocomplete.NAME);
        TextField phone = field(words.get("report.contact.phone"), MOST_PHONE, draft.phone(), draft::phone);
        phone.setAutocomplete(Autocomplete.TEL);
        phone.getElement().setAttribute("inputmode", "tel");
        Paragraph who = new Paragraph(words.get("report.contact.who"));
        who.addClassName("hub-second");
        add(name, phone, who);
    }

    private static TextField field(String label, int most, String value, Consumer<String> keep) {
        TextField field = new TextField(label);
        field.setMaxLength(most);
        field.setWidthFull();
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(value);
        field.addValueChangeListener(change -> keep.accept(change.getValue()));
        return field;
    }
}
