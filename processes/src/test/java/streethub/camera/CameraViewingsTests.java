package streethub.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.casework.CaseEvent;
import streethub.identity.Actor;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentStep;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.incident.Receipt;
import streethub.incident.Report;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;
import streethub.testing.TestPhotos;

/** Somebody wants to look through a camera. */
@DemoHubTest
class CameraViewingsTests {

    private static final ViewingReason WHY = new ViewingReason("日常巡查", null);

    @Autowired
    CameraViewings viewings;

    @Autowired
    CameraUpkeep upkeep;

    @Autowired
    CameraSetup setup;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReading reading;

    @Autowired
    Photos photos;

    @Autowired
    DemoPeople people;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MovableClock clock;

    private String camera = "";

    @BeforeEach
    void enter() {
        camera = setup.add(
                        people.as("admin"),
                        new CameraEdit("东门", "路口", "", people.place(), "http://127.0.0.1:9/x.m3u8", true))
                .id();
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    void itIsWrittenDownWhoLooksAndWhyBeforeAnythingIsSeen() {
        ViewingTicket ticket = viewings.begin(people.as("dispatcher"), camera, WHY);

        Viewing logged = log().getFirst();
        assertThat(logged.viewer()).isEqualTo("dispatcher");
        assertThat(logged.reason()).isEqualTo("日常巡查");
        assertThat(logged.until()).isEqualTo(logged.at().plus(Duration.ofMinutes(10)));
        LiveFeed feed = viewings.admit(people.as("dispatcher"), camera, ticket.ticket());
        assertThat(feed.playlist()).hasToString("http://127.0.0.1:9/x.m3u8");
        assertThat(ticket.toString()).doesNotContain(ticket.ticket());
    }

    @Test
    void withoutAReasonNobodyLooks() {
        for (ViewingReason none : List.of(
                new ViewingReason(" ", ""),
                new ViewingReason(null, null),
                new ViewingReason("x".repeat(201), null),
                new ViewingReason("a\nb", null))) {
            refused(Refusal.Kind.INVALID, () -> viewings.begin(people.as("dispatcher"), camera, none));
        }
        assertThat(log()).isEmpty();
    }

    @Test
    void aRefusedViewingIsNeitherOpenedNorLogged() {
        refused(Refusal.Kind.NOT_FOUND, () -> viewings.begin(people.as("building"), camera, WHY));
        refused(Refusal.Kind.FORBIDDEN, () -> viewings.begin(people.as("verifier"), camera, WHY));
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> viewings.begin(people.as("dispatcher"), camera, new ViewingReason("", "20200101-0001-1")));
        assertThat(log()).isEmpty();
    }

    @Test
    void aVerifierLooksForACase() {
        String number = report().number();
        viewings.begin(people.as("verifier"), camera, new ViewingReason("", number));
        assertThat(log().getFirst().caseNumber()).isEqualTo(number);
        jdbc.update("update incident set status = 'CLOSED', outcome = 'RESOLVED' where number = ?", number);
        refused(
                Refusal.Kind.CONFLICT,
                () -> viewings.begin(people.as("verifier"), camera, new ViewingReason("", number)));
    }

    @Test
    void aTicketOpensItsOwnCameraToItsOwnAccountForTenMinutes() {
        Actor dispatcher = people.as("dispatcher");
        String ticket = viewings.begin(dispatcher, camera, WHY).ticket();
        String other = setup.add(
                        people.as("admin"),
                        new CameraEdit("西门", "路口", "", people.place(), "http://127.0.0.1:9/y.m3u8", true))
                .id();
        refused(Refusal.Kind.FORBIDDEN, () -> viewings.admit(people.as("secretary"), camera, ticket));
        refused(Refusal.Kind.FORBIDDEN, () -> viewings.admit(dispatcher, other, ticket));
        refused(Refusal.Kind.FORBIDDEN, () -> viewings.admit(dispatcher, camera, ticket + "x"));
        refused(Refusal.Kind.FORBIDDEN, () -> viewings.admit(Actor.anonymous(), camera, ticket));
        clock.forward(Duration.ofMinutes(10));
        refused(Refusal.Kind.CONFLICT, () -> viewings.admit(dispatcher, camera, ticket));
    }

    @Test
    void switchingACameraOffEndsEveryViewing() {
        Actor dispatcher = people.as("dispatcher");
        String ticket = viewings.begin(dispatcher, camera, WHY).ticket();
        Actor admin = people.as("admin");
        setup.change(admin, camera, setup.entered(admin, camera).with(null, null, null, null, null, false));
        refused(Refusal.Kind.CONFLICT, () -> viewings.admit(dispatcher, camera, ticket));
        refused(Refusal.Kind.CONFLICT, () -> viewings.begin(dispatcher, camera, WHY));
    }

    @Test
    void whatIsLoggedCannotBeRewritten() {
        viewings.begin(people.as("dispatcher"), camera, WHY);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> jdbc.update("update camera_viewing set reason = 'nothing' where camera_id = ?", camera));
        assertThat(log().getFirst().reason()).isEqualTo("日常巡查");
    }

    @Test
    void afterThreeYearsTheLogForgets() {
        viewings.begin(people.as("dispatcher"), camera, WHY);
        clock.forward(Duration.ofDays(1094));
        upkeep.forget();
        assertThat(log()).hasSize(1);
        clock.forward(Duration.ofDays(2));
        upkeep.forget();
        assertThat(log()).isEmpty();
    }

    @Test
    void aSnapshotLiesOnTheCaseForStaffAndNotForItsReporter() {
        Receipt receipt = report();
        String number = receipt.number();
        PhotoId photo = photos.store(photos.clean(TestPhotos.jpeg()));
        refused(Refusal.Kind.CONFLICT, () -> viewings.snapshot(people.as("dispatcher"), camera, number, photo));
        viewings.begin(people.as("dispatcher"), camera, new ViewingReason("", number));

        viewings.snapshot(people.as("dispatcher"), camera, number, photo);

        IncidentView staff = reading.find(people.as("building"), number, null);
        assertThat(staff.photos()).containsExactly(photo);
        CaseEvent last = staff.timeline().getLast();
        assertThat(last.step()).isEqualTo(IncidentStep.SNAPSHOT.name());
        assertThat(last.arguments()).containsExactly("东门");
        IncidentView reporter = reading.find(Actor.anonymous(), number, receipt.trackingCode());
        assertThat(reporter.photos()).isEmpty();
        assertThat(reporter.timeline()).extracting(CaseEvent::step).doesNotContain(IncidentStep.SNAPSHOT.name());
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> reading.requirePhoto(Actor.anonymous(), number, receipt.trackingCode(), photo));
        reading.requirePhoto(people.as("building"), number, null, photo);
    }

    private Receipt report() {
        return incidents.report(
                people.as("resident"),
                new Report(IncidentKind.ROAD_DAMAGE, "a hole", people.place(), null, null),
                List.of());
    }

    private List<Viewing> log() {
        return viewings.log(people.as("admin"), camera, null, 50).items();
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
