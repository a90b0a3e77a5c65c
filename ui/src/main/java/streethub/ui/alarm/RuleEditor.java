package streethub.ui.alarm;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRule;
import streethub.device.DeviceView;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamilies;
import streethub.shared.Refusal;
import streethub.ui.desk.FacilityField;
import streethub.ui.desk.FamilySelect;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** A rule being written: for a family or one facility, with a trial on what that facility has measured. */
final class RuleEditor extends Div {

    private static final long serialVersionUID = 1L;
    private static final int LONGEST_CODE = 60;
    private static final int USUAL_DAYS = 7;

    private final transient Words words;
    private final TextField code = new TextField();
    private final FamilySelect family;
    private final FacilityField facility;
    private final transient AssigneeFields assignee;
    private final Select<AlarmKind> kind = new Select<>();
    private final TextField condition = new TextField();
    private final IntegerField holds = new IntegerField();
    private final IntegerField repeat = new IntegerField();
    private final Select<Urgency> urgency = new Select<>();
    private final IntegerField later = new IntegerField();
    private final Select<Urgency> laterUrgency = new Select<>();
    private final TextField said = new TextField();
    private final TextField saidInEnglish = new TextField();
    private final Select<Integer> days = new Select<>();
    private @Nullable String measured;
    private String begunWith = "";

    RuleEditor(
            Words words,
            DeviceFamilies families,
            FacilityField facility,
            AssigneeFields assignee,
            List<AlarmKind> kinds) {
        this.words = words;
        addClassName("rule-editor");
        label(code, "code");
        this.facility = facility;
        family = new FamilySelect(words, families).orAll();
        this.assignee = assignee;
        facility.setHelperText(words.get("desk.rules.device.help"));
        facility.addValueChangeListener(change -> only(change.getValue()));
        label(condition, "condition");
        condition.setHelperText(words.get("desk.rules.condition.help"));
        label(said, "words");
        label(saidInEnglish, "wordsEn");
        minutes(holds, "holdsMinutes");
        minutes(repeat, "repeatMinutes");
        minutes(later, "laterMinutes");
        kind.setLabel(words.get("desk.rules.kind"));
        kind.setItems(kinds);
        kind.setItemLabelGenerator(it -> it == null ? "" : it.name(words.locale()));
        urgency(urgency, "urgency", false);
        urgency(laterUrgency, "laterUrgency", true);
        FormLayout form = new FormLayout(
                code,
                said,
                saidInEnglish,
                facility,
                family,
                kind,
                condition,
                urgency,
                holds,
                repeat,
                later,
                laterUrgency);
        assignee.addTo(form);
        add(new H2(words.get("desk.rules.new")), form);
    }

    private void label(TextField field, String key) {
        field.setLabel(words.get("desk.rules." + key));
    }

    private void minutes(IntegerField field, String key) {
        field.setLabel(words.get("desk.rules." + key));
        field.setMin(0);
        field.setValue(0);
    }

    private void urgency(Select<Urgency> field, String key, boolean optional) {
        field.setLabel(words.get("desk.rules." + key));
        field.setItems(Urgency.values());
        field.setItemLabelGenerator(it -> it == null ? "—" : words.get("incident.urgency." + it));
        field.setEmptySelectionAllowed(optional);
        if (!optional) {
            field.setValue(Urgency.GENERAL);
        }
    }

    /** The buttons: to try the rule, and, for who may, to keep it. */
    RuleEditor on(Consumer<AlarmRule> trial, @Nullable Consumer<AlarmRule> keep) {
        Div buttons = new Div();
        buttons.addClassName("case-buttons");
        days.setAriaLabel(words.get("desk.rules.try.days"));
        days.setItems(RuleTrials.DAYS);
        days.setItemLabelGenerator(it -> words.get("desk.rules.try.ofDays", it == null ? 0 : it));
        days.setValue(USUAL_DAYS);
        Button attempt = new Button(words.get("desk.rules.try"), click -> send(trial));
        buttons.add(days, attempt);
        if (keep != null) {
            Button save = new Button(words.get("desk.rules.save"), click -> send(keep));
            save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(save);
        }
        Paragraph hint = new Paragraph(words.get("desk.rules.try.help"));
        hint.addClassName("hub-second");
        add(buttons, hint);
        return this;
    }

    private void send(Consumer<AlarmRule> verb) {
        boolean unused = Notices.attempt(words, () -> verb.accept(rule()));
    }

    /** A rule of one facility is of no family; whose it would be is shown. */
    private void only(@Nullable DeviceView one) {
        family.setReadOnly(one != null);
        if (one != null) {
            family.setValue(one.family());
        }
    }

    /** Begins a rule of that facility's own. */
    void beginFor(DeviceView one) {
        facility.setValue(one);
    }

    /**
     * Begins with that rule; one that came with the hub becomes a new one under another code.
     *
     * @param one the facility that the rule is for, null for all of its family
     */
    void beginWith(AlarmRule rule, @Nullable DeviceView one, List<AlarmKind> kinds) {
        begunWith = code(rule, one);
        code.setValue(begunWith);
        said.setValue(rule.words());
        saidInEnglish.setValue(rule.wordsEn().equals(rule.words()) ? "" : rule.wordsEn());
        family.setValue(rule.family());
        facility.setValue(one);
        kind.setValue(kinds.stream()
                .filter(each -> each.code().equals(rule.kind()))
                .findFirst()
                .orElse(null));
        condition.setValue(rule.condition());
        holds.setValue((int) rule.holds().toMinutes());
        repeat.setValue((int) rule.repeat().toMinutes());
        urgency.setValue(rule.urgency());
        Duration after = rule.later();
        later.setValue(after == null ? 0 : (int) after.toMinutes());
        laterUrgency.setValue(rule.laterUrgency());
        assignee.show(rule.assignee());
        measured = rule.measured();
    }

    /** A rule of an admin's keeps its code, which replaces it; another becomes one of its own for each facility. */
    private static String code(AlarmRule rule, @Nullable DeviceView one) {
        if (one != null && !one.id().equals(rule.device())) {
            String code = rule.code() + "_" + one.id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
            return code.substring(0, Math.min(code.length(), LONGEST_CODE));
        }
        return rule.shipped() ? "OWN_" + rule.code() : rule.code();
    }

    /** Whether it is the rule that it began with, changed: any other of its code would be replaced unseen. */
    boolean isChangeOf(AlarmRule kept) {
        return kept.code().equals(begunWith);
    }

    /** The facility that it is for, or to be tried on. */
    String device() {
        DeviceView one = facility.getValue();
        return one == null ? "" : one.id();
    }

    /** On how many days it is to be tried. */
    int days() {
        return days.getValue();
    }

    private AlarmRule rule() {
        AlarmKind chosen = kind.getValue();
        if (chosen == null) {
            throw Refusal.invalid("kind", "alarm.kind.unknown", "");
        }
        Integer after = later.getValue();
        return new AlarmRule(
                code.getValue(),
                family.getValue(),
                device().isEmpty() ? null : device(),
                chosen.code(),
                condition.getValue(),
                minutes(holds),
                minutes(repeat),
                urgency.getValue(),
                after == null || after == 0 ? null : minutes(later),
                laterUrgency.getValue(),
                measured,
                assignee.value(),
                said.getValue(),
                saidInEnglish.getValue(),
                true,
                false);
    }

    private static Duration minutes(IntegerField field) {
        Integer minutes = field.getValue();
        return Duration.ofMinutes(minutes == null ? 0 : minutes);
    }
}
