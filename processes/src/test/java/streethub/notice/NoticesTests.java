package streethub.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.identity.Actor;
import streethub.shared.CursorPage;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.testing.TestClock.MovableClock;

/** Somebody is told something. */
@DemoHubTest
class NoticesTests {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @Autowired
    NoticeBox box;

    @Autowired
    MailAddresses addresses;

    @Autowired
    Mails mails;

    @Autowired
    NoticeDigest digest;

    @Autowired
    DemoPeople people;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    MovableClock clock;

    @AfterEach
    void empty() {
        clock.reset();
        clock.forward(Duration.ofDays(3));
        mails.take(1_000).forEach(mails::sent);
        clock.reset();
        for (String who : List.of("resident", "neighbour", "venue", "courtyard")) {
            addresses.remove(people.as(who));
        }
    }

    private void tell(NewNotice... notices) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> List.of(notices).forEach(box::tell));
    }

    /** Gives the account an address of its own. */
    private void settle(Actor actor, String address) {
        addresses.propose(actor, address);
        addresses.confirm(actor, code(mails.take(10)));
    }

    private static String code(List<Mail> taken) {
        Matcher code = CODE.matcher(taken.getLast().text());
        assertThat(code.find()).isTrue();
        return code.group();
    }

    @Test
    void itStandsInTheirBoxUntilTheyHaveReadIt() {
        Actor composite = people.as("composite");
        tell(
                NewNotice.calm("composite", "/a", "notice.mail.end"),
                NewNotice.urgent("composite", "/b", "notice.mail.subject", "词"));
        assertThat(box.unread(composite)).isEqualTo(2);
        CursorPage<Notice> first = box.page(composite, null, 1);
        assertThat(first.items()).singleElement().satisfies(notice -> {
            assertThat(notice.link()).isEqualTo("/b");
            assertThat(notice.arguments()).containsExactly("词");
            assertThat(notice.read()).isFalse();
        });
        Notice older = box.page(composite, first.next(), 1).items().getFirst();
        assertThat(older.link()).isEqualTo("/a");
        box.read(composite, older.id());
        assertThat(box.unread(composite)).isEqualTo(1);
        box.read(people.as("building"), Long.MAX_VALUE);
        assertThat(box.unread(composite)).isEqualTo(1);
        refused(Refusal.Kind.INVALID, () -> box.page(composite, "x", 1));
        refused(Refusal.Kind.INVALID, () -> box.page(composite, null, 201));
    }

    @Test
    void itIsToldWithWhatItTellsOfOrNotAtAll() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> box.tell(NewNotice.calm("verifier", "/a", "notice.mail.end")));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            box.tell(NewNotice.calm("verifier", "/a", "notice.mail.end"));
            status.setRollbackOnly();
        });
        assertThat(box.unread(people.as("verifier"))).isZero();
    }

    @Test
    void whatIsUrgentGoesOutByMailToAConfirmedAddressOnly() {
        Actor resident = people.as("resident");
        tell(NewNotice.urgent("resident", "/a", "notice.mail.end"));
        assertThat(mails.take(10)).isEmpty();
        addresses.propose(resident, "resident@example.org");
        assertThat(addresses.of(resident)).contains(new MailAddresses.Address("resident@example.org", false));
        tell(NewNotice.urgent("resident", "/a", "notice.mail.end"));
        List<Mail> codes = mails.take(10);
        assertThat(codes).hasSize(1);
        assertThat(addresses.confirm(resident, code(codes)).confirmed()).isTrue();
        codes.forEach(mails::sent);

        Enclosure file = new Enclosure("x.ics", "text/calendar", "BEGIN:VCALENDAR");
        tell(NewNotice.urgent("resident", "/b", "notice.mail.subject", "两\n行").with(file));
        assertThat(mails.take(10)).singleElement().satisfies(mail -> {
            assertThat(mail.address()).isEqualTo("resident@example.org");
            assertThat(mail.subject()).contains("两 行").doesNotContain("\n");
            assertThat(mail.enclosure()).isEqualTo(file);
        });
        assertThat(mails.take(10)).as("leased").isEmpty();
    }

    @Test
    void aMailThatCannotBeSentIsTriedAgainAndInTheEndNoMore() {
        settle(people.as("venue"), "venue@example.org");
        clock.forward(Duration.ofMinutes(10));
        mails.take(10).forEach(mails::sent);
        tell(NewNotice.urgent("venue", "/a", "notice.mail.end"));
        int tries = 0;
        for (List<Mail> due = mails.take(10); !due.isEmpty(); due = mails.take(10)) {
            tries++;
            mails.failed(due.getFirst());
            assertThat(mails.take(10)).as("not at once").isEmpty();
            clock.forward(Duration.ofHours(20));
        }
        assertThat(tries).isEqualTo(11);
    }

    @Test
    void whatIsCalmComesOnceADayInOneMail() {
        Actor neighbour = people.as("neighbour");
        settle(neighbour, "neighbour@example.org");
        clock.forward(Duration.ofMinutes(10));
        mails.take(10).forEach(mails::sent);
        tell(
                NewNotice.calm("neighbour", "/a", "notice.mail.subject", "第一"),
                NewNotice.calm("neighbour", "/b", "notice.mail.subject", "第二"));
        clock.forward(Duration.between(
                clock.instant(),
                LocalDate.now(clock)
                        .plusDays(1)
                        .atTime(LocalTime.of(17, 0))
                        .atZone(clock.getZone())
                        .toInstant()));
        digest.write();
        assertThat(mails.take(10)).isEmpty();
        clock.forward(Duration.ofHours(2));
        digest.write();
        digest.write();
        List<Mail> once = mails.take(10);
        assertThat(once).singleElement().satisfies(mail -> assertThat(mail.text())
                .contains("第一", "第二"));
        once.forEach(mails::sent);
        clock.forward(Duration.ofDays(1));
        digest.write();
        assertThat(mails.take(10)).noneMatch(mail -> mail.text().contains("第一"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "a@b", "a b@example.org", "a@example.org\r\nBcc: b@example.org", "a@-x.org"})
    void whatIsNoAddressIsRefused(String address) {
        refused(Refusal.Kind.INVALID, () -> addresses.propose(people.as("courtyard"), address));
        assertThat(addresses.of(people.as("courtyard"))).isEmpty();
    }

    @Test
    void aCodeIsGuessedFiveTimesAtMostAndAskedForOnceAMinute() {
        Actor courtyard = people.as("courtyard");
        refused(Refusal.Kind.CONFLICT, () -> addresses.confirm(courtyard, "000000"));
        addresses.propose(courtyard, "courtyard@example.org");
        refused(Refusal.Kind.TOO_MANY, () -> addresses.propose(courtyard, "other@example.org"));
        String code = code(mails.take(10));
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int guess = 0; guess < 5; guess++) {
            refused(Refusal.Kind.INVALID, () -> addresses.confirm(courtyard, wrong));
        }
        refused(Refusal.Kind.CONFLICT, () -> addresses.confirm(courtyard, code));
        clock.forward(Duration.ofMinutes(2));
        addresses.propose(courtyard, "courtyard@example.org");
        String second = code(mails.take(10));
        clock.forward(Duration.ofMinutes(31));
        refused(Refusal.Kind.CONFLICT, () -> addresses.confirm(courtyard, second));
    }

    private static void refused(Refusal.Kind kind, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).matches(refusal -> refusal.kind() == kind);
    }
}
