package streethub.ui.device;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import streethub.identity.CurrentActor;
import streethub.sensor.DeviceProfile;
import streethub.sensor.DeviceProfiles;
import streethub.sensor.ProfileRow;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.StaffLayout;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The models of sensors that the hub can read, for admins: their rows, a frame tried on them, and new ones. */
@Route(value = "devices/profiles", layout = StaffLayout.class)
@PermitAll
final class ProfilesView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient DeviceProfiles profiles;
    private final transient TimeWords times;
    private final transient Words words;
    private final Nav list = new Nav();
    private final Div chosen = new Div();

    ProfilesView(CurrentActor current, DeviceProfiles profiles, Texts texts, TimeWords times) {
        this.current = current;
        this.profiles = profiles;
        this.times = times;
        this.words = new Words(texts, getLocale());
        addClassNames("letters", "profiles");
        list.addClassName("profiles-list");
        list.setAriaLabel(words.get("desk.profiles"));
        add(new H1(words.get("desk.profiles")), list, chosen);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        String model = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("model")
                .orElse("");
        list.removeAll();
        chosen.removeAll();
        try {
            profiles.list(current.get())
                    .forEach(profile -> list.add(link(profile, profile.model().equals(model))));
            if (model.isEmpty()) {
                ProfileEditor editor = editor();
                chosen.add(DeviceCases.second(words.get("desk.profiles.choose")), editor);
            } else {
                show(profiles.get(current.get(), model));
            }
        } catch (Refusal refusal) {
            chosen.add(DeviceCases.second(words.texts().get(words.locale(), refusal)));
        }
    }

    private static Anchor link(DeviceProfile profile, boolean here) {
        Anchor link = new Anchor(address(profile.model()), profile.vendor() + " " + profile.model());
        if (here) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private static String address(String model) {
        return "devices/profiles?"
                + QueryParameters.simple(Map.of("model", model)).getQueryString();
    }

    private void show(DeviceProfile profile) {
        Span origin = new Span(words.get(profile.shipped() ? "desk.profiles.shipped" : "desk.profiles.own"));
        origin.addClassName("hub-second");
        Span port = new Span(
                profile.port() == null
                        ? words.get("desk.profiles.port.any")
                        : words.get("desk.profiles.port") + " " + profile.port());
        port.addClassName("hub-second");
        Div line = new Div(origin, port);
        line.addClassName("case-line");
        chosen.add(new H2(profile.vendor() + " " + profile.model()), line);
        Stream.of(profile.note(), profile.source())
                .filter(text -> !text.isEmpty())
                .forEach(text -> chosen.add(DeviceCases.second(text)));
        chosen.add(rows(profile.rows()));
        String sample = profile.sample();
        if (sample != null) {
            DecodedList decoded = new DecodedList(words, times);
            decoded.show(profiles.decode(current.get(), profile, profile.port(), sample));
            chosen.add(new H2(words.get("desk.profiles.sample")), new Pre(sample), decoded);
        }
        ProfileEditor editor = editor();
        editor.setVisible(false);
        Button copy = new Button(words.get(profile.shipped() ? "desk.profiles.copy" : "desk.profiles.edit"), click -> {
            editor.setVisible(true);
            editor.beginWith(profile);
        });
        chosen.add(copy, editor);
    }

    private ProfileEditor editor() {
        return new ProfileEditor(current, profiles, words, times, saved -> UI.getCurrent()
                .navigate("devices/profiles", QueryParameters.simple(Map.of("model", saved))));
    }

    /** The rows as they would be typed, below their columns. */
    private static Pre rows(List<ProfileRow> rows) {
        Pre text = new Pre(String.join(", ", ProfileText.columns()) + "\n" + ProfileText.write(rows));
        text.addClassName("profile-rows");
        return text;
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.profiles");
    }
}
