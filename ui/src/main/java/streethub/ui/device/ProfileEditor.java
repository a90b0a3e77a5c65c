package streethub.ui.device;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import streethub.identity.CurrentActor;
import streethub.sensor.DeviceProfile;
import streethub.sensor.DeviceProfiles;
import streethub.shared.Refusal;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** Where an admin adds a model: its rows as text, and a sample frame that is read by them while one types. */
final class ProfileEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient DeviceProfiles profiles;
    private final transient Words words;
    private final TextField vendor;
    private final TextField model;
    private final IntegerField port;
    private final TextField note;
    private final TextArea rows;
    private final TextField sample;
    private final DecodedList decoded;

    ProfileEditor(CurrentActor current, DeviceProfiles profiles, Words words, TimeWords times, Consumer<String> saved) {
        this.current = current;
        this.profiles = profiles;
        this.words = words;
        addClassNames("hub-card", "profile-editor");
        vendor = new TextField(words.get("desk.profiles.vendor"));
        model = new TextField(words.get("desk.profiles.model"));
        model.setRequiredIndicatorVisible(true);
        port = new IntegerField(words.get("desk.profiles.port"));
        note = new TextField(words.get("desk.profiles.note"));
        rows = new TextArea(words.get("desk.profiles.rows"));
        rows.setHelperText(words.get("desk.profiles.rows.help", String.join(", ", ProfileText.columns())));
        rows.setWidthFull();
        rows.setMinHeight("10em");
        sample = new TextField(words.get("desk.profiles.sample"));
        sample.setHelperText(words.get("desk.profiles.sample.help"));
        sample.setWidthFull();
        decoded = new DecodedList(words, times);
        rows.setValueChangeMode(ValueChangeMode.LAZY);
        sample.setValueChangeMode(ValueChangeMode.LAZY);
        rows.addValueChangeListener(change -> decode());
        sample.addValueChangeListener(change -> decode());
        Button save = new Button(words.get("desk.profiles.save"), click -> save(saved));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(words.get("desk.profiles.add")),
                new FormLayout(vendor, model, port, note),
                rows,
                sample,
                decoded,
                save);
    }

    /** Begins with what another model has; its name is to be written. */
    void beginWith(DeviceProfile profile) {
        vendor.setValue(profile.vendor());
        model.setValue(profile.shipped() ? "" : profile.model());
        port.setValue(profile.port());
        note.setValue(profile.note());
        rows.setValue(ProfileText.write(profile.rows()));
        sample.setValue(String.valueOf(profile.sample() == null ? "" : profile.sample()));
        decode();
    }

    private void decode() {
        if (rows.isEmpty() || sample.isEmpty()) {
            decoded.removeAll();
            return;
        }
        DeviceProfile draft = draft("draft", decoded::say);
        if (draft != null) {
            try {
                decoded.show(profiles.decode(current.get(), draft, port.getValue(), sample.getValue()));
            } catch (Refusal refusal) {
                decoded.say(words.texts().get(words.locale(), refusal));
            }
        }
    }

    private void save(Consumer<String> saved) {
        DeviceProfile draft = draft(model.getValue(), sentence -> Notices.refused(words, sentence));
        if (draft != null && Notices.attempt(words, () -> profiles.put(current.get(), withSample(draft)))) {
            Notices.done(words.get("desk.profiles.saved", draft.model()));
            saved.accept(draft.model());
        }
    }

    private DeviceProfile withSample(DeviceProfile draft) {
        return new DeviceProfile(
                draft.vendor(),
                draft.model(),
                draft.port(),
                draft.rows(),
                sample.getValue(),
                draft.note(),
                draft.source(),
                false);
    }

    /** Null where the rows say none, which has been said then. */
    private @Nullable DeviceProfile draft(String name, Consumer<String> refused) {
        try {
            return new DeviceProfile(
                    vendor.getValue(),
                    name,
                    port.getValue(),
                    ProfileText.read(rows.getValue()),
                    null,
                    note.getValue(),
                    "",
                    false);
        } catch (ProfileText.BadLine bad) {
            refused.accept(
                    words.get("desk.profiles.line", bad.line(), words.texts().get(words.locale(), bad.refusal())));
        } catch (Refusal refusal) {
            refused.accept(words.texts().get(words.locale(), refusal));
        }
        return null;
    }
}
