package streethub.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.sensor.FamilyView;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.StaffLayout;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** The families of facilities, for admins: those that there are, and a new one. */
@Route(value = "devices/families", layout = StaffLayout.class)
@PermitAll
final class FamiliesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int A_DAY = 25;

    private final transient CurrentActor current;
    private final transient DeviceFamilies families;
    private final transient Words words;
    private final UnorderedList list = new UnorderedList();

    FamiliesView(CurrentActor current, DeviceFamilies families, Texts texts) {
        this.current = current;
        this.families = families;
        this.words = new Words(texts, getLocale());
        addClassName("letters");
        list.addClassName("facility-lines");
        BackLink back = new BackLink("devices", words.get("desk.menu.devices"));
        add(back, new H1(words.get("desk.families")));
        if (current.get().has(Role.ADMIN)) {
            add(DeviceCases.second(words.get("desk.families.lead")), list, form());
        } else {
            add(DeviceCases.second(words.get("sensor.family.adminOnly")));
        }
    }

    private Div form() {
        TextField code = new TextField(words.get("desk.families.code"));
        code.setHelperText(words.get("desk.families.code.help"));
        TextField name = new TextField(words.get("desk.families.name"));
        TextField nameEn = new TextField(words.get("desk.families.nameEn"));
        IntegerField silence = new IntegerField(words.get("desk.families.silence"));
        silence.setValue(A_DAY);
        TextField classCode = new TextField(words.get("desk.families.class"));
        Button save = new Button(words.get("desk.families.save"), click -> {
            Integer hours = silence.getValue();
            boolean saved = Notices.attempt(
                    words,
                    () -> families.put(
                            current.get(),
                            new FamilyView(
                                    new DeviceFamily(code.getValue().strip()),
                                    name.getValue(),
                                    nameEn.getValue(),
                                    Duration.ofHours(hours == null ? 0 : hours),
                                    classCode.isEmpty()
                                            ? null
                                            : classCode.getValue().strip(),
                                    false)));
            if (saved) {
                Notices.done(words.get("desk.families.saved", name.getValue()));
                read();
            }
        });
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(
                new H2(words.get("desk.families.add")), new FormLayout(code, name, nameEn, silence, classCode), save);
        form.addClassNames("hub-card", "profile-editor");
        return form;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read();
    }

    private void read() {
        list.removeAll();
        for (FamilyView family : families.list()) {
            Span facts = new Span(words.get(
                    "desk.families.line",
                    family.family().code(),
                    words.get(family.shipped() ? "desk.profiles.shipped" : "desk.profiles.own"),
                    family.silence().toHours()));
            facts.addClassName("hub-second");
            list.add(new ListItem(new Span(family.name(words.locale())), facts));
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.families");
    }
}
