package streethub.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.ErrorHandler;
import com.vaadin.flow.server.VaadinSession;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import streethub.identity.Actor;
import streethub.incident.Contact;
import streethub.incident.IncidentKind;
import streethub.incident.Incidents;
import streethub.incident.Report;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.ui.shell.Languages;

/** A page of the staff desk with somebody of the demo before it, without a browser. */
@DemoHubTest
@ViewPackages(packages = "streethub.ui")
public abstract class DeskTest extends SpringBrowserlessTest {

    @Autowired
    protected DemoPeople people;

    @Autowired
    protected Incidents incidents;

    private final List<Throwable> failures = new ArrayList<>();

    /** What fails while a page is drawn is told to the person in a sentence; here it fails the test too. */
    @BeforeEach
    void watch() {
        VaadinSession session = VaadinSession.getCurrent();
        ErrorHandler usual = session.getErrorHandler();
        session.setErrorHandler(error -> {
            if (!(error.getThrowable() instanceof Refusal)) {
                failures.add(error.getThrowable());
            }
            usual.error(error);
        });
    }

    @AfterEach
    void nothingFailed() {
        assertThat(failures).isEmpty();
    }

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    protected Actor logIn(String username) {
        Actor actor = people.as(username);
        String[] roles = actor.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(username, "", roles));
        return actor;
    }

    protected void speakEnglish() {
        UI.getCurrent().setLocale(Languages.ENGLISH);
    }

    /** Number of a new case that a resident reports; a dispatcher has to look at it first. */
    protected String reported() {
        return report(Actor.anonymous());
    }

    /** Number of a new case that goes straight to the demo building's worker. */
    protected String reportedByStaff() {
        return report(people.as("courtyard"));
    }

    private String report(Actor actor) {
        return incidents
                .report(
                        actor,
                        new Report(
                                IncidentKind.FACILITY_FAULT,
                                "路灯不亮 ${1+1} <b>",
                                besideThePlace(),
                                "三单元",
                                new Contact("张三", "13800000000")),
                        List.of())
                .number();
    }

    /** Some steps from the building's middle, where other tests look for what is nearest. */
    private GeoPoint besideThePlace() {
        GeoPoint middle = people.place();
        return new GeoPoint(middle.lat() + 0.00005, middle.lon());
    }

    protected void press(String label) {
        test(find(Button.class).withText(label).last()).click();
    }

    protected void write(String label, String words) {
        test(find(TextArea.class).withLabel(label).last()).setValue(words);
    }

    /** What the notice says that came last. */
    protected String notice() {
        Notification notice = find(Notification.class).last();
        String text = notice.getElement().getProperty("text", "");
        return text.isEmpty() ? notice.getElement().getTextRecursively() : text;
    }

    /** All words of the view, as one text. */
    protected String page() {
        return getCurrentView().getElement().getTextRecursively();
    }

    /** What others commit comes from another thread: lets the page take it until it is there. */
    protected static void until(BooleanSupplier there) {
        Instant end = Instant.now().plusSeconds(20);
        while (!there.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
            VaadinSession session = VaadinSession.getCurrent();
            session.getService().runPendingAccessTasks(session);
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
