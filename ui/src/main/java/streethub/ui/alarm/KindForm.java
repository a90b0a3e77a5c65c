package streethub.ui.alarm;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRules;
import streethub.incident.IncidentKind;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** A kind of alarm being written: a new one, or one that an admin has added before. */
final class KindForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final H2 title;
    private final TextField code;
    private final TextField name;
    private final TextField nameEn;
    private final Select<IncidentKind> caseKind;
    private final Select<AlarmKind.Effect> effect;
    private final Select<AlarmKind.Recovery> recovery;
    private final Select<AlarmKind.Standing> standing;
    private final Select<String> department = new Select<>();

    KindForm(Words words, Consumer<AlarmKind> keep) {
        this.words = words;
        title = new H2(words.get("desk.kinds.add"));
        code = new TextField(words.get("desk.kinds.code"));
        code.setHelperText(words.get("desk.kinds.code.help"));
        name = new TextField(words.get("desk.kinds.name"));
        nameEn = new TextField(words.get("desk.kinds.nameEn"));
        caseKind = choice("caseKind", "incident.kind.", IncidentKind.values());
        effect = choice("effect", "desk.kinds.effect.", AlarmKind.Effect.values());
        recovery = choice("recovery", "desk.kinds.recovery.", AlarmKind.Recovery.values());
        standing = choice("standing", "desk.kinds.standing.", AlarmKind.Standing.values());
        department.setLabel(words.get("desk.kinds.department"));
        department.setItems(AlarmRules.DEPARTMENTS.stream().sorted().toList());
        department.setItemLabelGenerator(
                it -> words.get(it == null ? "desk.kinds.department.none" : "incident.department." + it));
        department.setEmptySelectionAllowed(true);
        department.setEmptySelectionCaption(words.get("desk.kinds.department.none"));
        Button save = new Button(words.get("desk.kinds.save"), click -> {
            boolean unused = Notices.attempt(words, () -> keep.accept(kind()));
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addClassNames("hub-card", "profile-editor");
        add(title, new FormLayout(code, name, nameEn, caseKind, effect, recovery, standing, department), save);
    }

    private <E extends Enum<E>> Select<E> choice(String key, String texts, E[] values) {
        Select<E> field = new Select<>();
        field.setLabel(words.get("desk.kinds." + key));
        field.setItems(values);
        field.setItemLabelGenerator(it -> words.get(texts + it));
        field.setValue(values[0]);
        return field;
    }

    /** Begins with that kind; one that came with the hub becomes a new one under another code. */
    void beginWith(AlarmKind kind) {
        if (!kind.shipped()) {
            title.setText(words.get("desk.kinds.edit", kind.name(words.locale())));
            code.setReadOnly(true);
        }
        code.setValue(kind.shipped() ? "OWN_" + kind.code() : kind.code());
        name.setValue(kind.name());
        nameEn.setValue(kind.nameEn());
        caseKind.setValue(kind.caseKind());
        effect.setValue(kind.effect());
        recovery.setValue(kind.recovery());
        standing.setValue(kind.standing());
        department.setValue(kind.department());
    }

    private AlarmKind kind() {
        return new AlarmKind(
                code.getValue(),
                name.getValue(),
                nameEn.getValue(),
                caseKind.getValue(),
                effect.getValue(),
                recovery.getValue(),
                standing.getValue(),
                department.getValue(),
                false);
    }
}
