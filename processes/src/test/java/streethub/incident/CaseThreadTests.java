package streethub.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.casework.CaseEvent;
import streethub.notice.NoticeBox;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestPhotos;

/** Those who have a case on their hands talk about it. */
@DemoHubTest
class CaseThreadTests {

    @Autowired
    CaseThread thread;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentReading reading;

    @Autowired
    NoticeBox notices;

    @Autowired
    Photos photos;

    @Autowired
    DemoPeople people;

    private String number = "";

    @BeforeEach
    void report() {
        number = incidents
                .report(
                        people.as("resident"),
                        new Report(IncidentKind.FACILITY_FAULT, "灯不亮", people.place(), null, null),
                        List.of())
                .number();
    }

    @Test
    void dispatcherHandlerAndVerifierReadWhatEachOfThemSaid() {
        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.GENERAL, 4, null, null));
        incidents.accept(people.as("building"), number);
        thread.write(people.as("dispatcher"), number, "需要梯子吗？", null);
        thread.write(people.as("building"), number, "<b>要</b>", null);
        thread.write(people.as("verifier"), number, "我下午到。", null);

        CursorPage<CaseMessage> page = thread.page(people.as("building"), number, null, 2);
        assertThat(page.items()).extracting(CaseMessage::words).containsExactly("我下午到。", "<b>要</b>");
        assertThat(thread.page(people.as("dispatcher"), number, page.next(), 2).items())
                .extracting(CaseMessage::words)
                .containsExactly("需要梯子吗？");
    }

    @Test
    void nobodyElseReadsOrWrites() {
        thread.write(people.as("dispatcher"), number, "内部", null);
        for (String who : List.of("resident", "secretary", "admin", "building", "courtyard")) {
            assertThat(thread.isOpenTo(people.as(who), number)).as(who).isFalse();
            refused(Refusal.Kind.FORBIDDEN, () -> thread.page(people.as(who), number, null, 1));
            refused(Refusal.Kind.FORBIDDEN, () -> thread.write(people.as(who), number, "x", null));
        }
        for (String who : List.of("neighbour", "moderator")) {
            refused(Refusal.Kind.NOT_FOUND, () -> thread.page(people.as(who), number, null, 1));
        }
    }

    @Test
    void whoHandledItKeepsAPartInIt() {
        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.GENERAL, 4, null, null));
        incidents.accept(people.as("building"), number);
        incidents.handle(people.as("building"), number, new Handling("ok", Outcome.RESOLVED, null, List.of()));
        incidents.verify(people.as("verifier"), number, new Verification(true, null));
        assertThat(thread.isOpenTo(people.as("building"), number)).isTrue();
    }

    @Test
    void theTimelineSaysWhatWasSaidToThoseInTheThreadAndToNobodyElse() {
        thread.write(people.as("dispatcher"), number, "内部", null);
        assertThat(said("verifier").getLast().words()).isEqualTo("内部");
        assertThat(said("secretary").getLast().words()).isNull();
        assertThat(said("resident")).isEmpty();
    }

    @Test
    void theOthersAreToldAndOneselfIsNot() {
        incidents.triage(people.as("dispatcher"), number, new Triage(Urgency.GENERAL, 4, null, null));
        incidents.accept(people.as("building"), number);
        thread.write(people.as("building"), number, "到了。", null);
        assertThat(told("dispatcher")).isTrue();
        assertThat(told("building")).isFalse();
        assertThat(told("resident")).isFalse();
    }

    @Test
    void aPhotoInTheThreadIsForThoseInItAndNoOther() {
        PhotoId photo = photos.store(photos.clean(TestPhotos.jpeg()));
        thread.write(people.as("dispatcher"), number, null, photo);
        thread.requirePhoto(people.as("verifier"), number, photo);
        refused(Refusal.Kind.FORBIDDEN, () -> thread.requirePhoto(people.as("secretary"), number, photo));
        refused(
                Refusal.Kind.NOT_FOUND,
                () -> thread.requirePhoto(people.as("verifier"), number, new PhotoId("0".repeat(32))));
        assertThat(reading.find(people.as("resident"), number, null).photos()).isEmpty();
    }

    @Test
    void nothingAndTooMuchAndWhatCannotBeStoredAreRefused() {
        var dispatcher = people.as("dispatcher");
        refused(Refusal.Kind.INVALID, () -> thread.write(dispatcher, number, " ", null));
        refused(Refusal.Kind.INVALID, () -> thread.write(dispatcher, number, "x".repeat(2001), null));
        refused(Refusal.Kind.INVALID, () -> thread.write(dispatcher, number, "a\0b", null));
        refused(Refusal.Kind.INVALID, () -> thread.write(dispatcher, number, "x", new PhotoId("0".repeat(32))));
        refused(Refusal.Kind.INVALID, () -> thread.page(dispatcher, number, "x", 1));
        refused(Refusal.Kind.NOT_FOUND, () -> thread.write(dispatcher, "20200101-0001-1", "x", null));
        assertThat(thread.page(dispatcher, number, null, 10).items()).isEmpty();
    }

    private List<CaseEvent> said(String who) {
        return reading.find(people.as(who), number, null).timeline().stream()
                .filter(event -> event.step().equals(IncidentStep.MESSAGE.name()))
                .toList();
    }

    private boolean told(String who) {
        return notices.page(people.as(who), null, 200).items().stream()
                .anyMatch(notice -> notice.link().equals("/cases/" + number));
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).satisfies(refusal -> assertThat(refusal.kind())
                .isEqualTo(kind));
    }
}
