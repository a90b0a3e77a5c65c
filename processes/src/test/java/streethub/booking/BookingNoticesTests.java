package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import streethub.identity.Actor;
import streethub.notice.Mail;
import streethub.notice.MailAddresses;
import streethub.notice.Mails;
import streethub.notice.Notice;
import streethub.notice.NoticeBox;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** A holder is told what becomes of a booking. */
@DemoHubTest
@Import(BookingHub.class)
class BookingNoticesTests {

    private static final Pattern SEQUENCE = Pattern.compile("SEQUENCE:(\\d+)");
    private static final Pattern UID = Pattern.compile("UID:(\\S+)");
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    @Autowired
    Bookings bookings;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    NoticeBox box;

    @Autowired
    Mails mails;

    @Autowired
    MailAddresses addresses;

    private List<String> told(Actor actor) {
        return box.page(actor, null, 10).items().stream().map(Notice::key).toList();
    }

    private static String found(Pattern pattern, Mail mail) {
        Matcher matcher =
                pattern.matcher(Objects.requireNonNull(mail.enclosure()).text());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private void settle(Actor actor) {
        addresses.propose(actor, actor.username() + "@example.org");
        List<Mail> codes = mails.take(10);
        Matcher code = CODE.matcher(codes.getLast().text());
        assertThat(code.find()).isTrue();
        addresses.confirm(actor, code.group());
        codes.forEach(mails::sent);
    }

    @Test
    void theMailBringsTheCalendarFileAndTheNextOneReplacesIt() {
        hub.copy("tennis", "told");
        Actor anna = BookingHub.resident("told-anna");
        settle(anna);
        BookingView booked = hub.book("told-anna", hub.slot("told-1", 3, 0));
        assertThat(told(anna)).containsExactly("booking.notice.CONFIRMED");
        Mail confirmed = mails.take(10).getLast();
        assertThat(confirmed.text()).contains("1号场", "已确认");
        assertThat(Objects.requireNonNull(confirmed.enclosure()).text()).contains("STATUS:CONFIRMED");

        bookings.cancel(anna, booked.number(), null);
        Mail cancelled = mails.take(10).getLast();
        assertThat(Objects.requireNonNull(cancelled.enclosure()).text()).contains("STATUS:CANCELLED");
        assertThat(found(UID, cancelled)).isEqualTo(found(UID, confirmed));
        assertThat(Integer.parseInt(found(SEQUENCE, cancelled)))
                .isGreaterThan(Integer.parseInt(found(SEQUENCE, confirmed)));
    }

    @Test
    void whoIsMovedOrTurnedAwayReadsWhy() {
        hub.copy("tennis", "turned");
        Actor bo = BookingHub.resident("told-bo");
        BookingView booked = hub.book("told-bo", hub.slot("turned-1", 4, 1));
        Slot other = hub.slot("turned-2", 4, 1);
        bookings.move(people.as("venue"), booked.number(), other.unit(), other.from(), other.until(), "地面翻修");
        bookings.cancel(people.as("venue"), booked.number(), "停电");
        assertThat(told(bo))
                .containsExactly(
                        "booking.notice.CANCELLED.reason", "booking.notice.MOVED.reason", "booking.notice.CONFIRMED");
        Notice moved = box.page(bo, null, 10).items().get(1);
        assertThat(moved.arguments().getFirst()).contains("2号场");
        assertThat(moved.arguments()).last().isEqualTo("地面翻修");
        assertThat(moved.link()).isEqualTo("/my-bookings/" + booked.number());
    }
}
