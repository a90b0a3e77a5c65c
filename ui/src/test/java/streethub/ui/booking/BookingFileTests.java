package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.WebApplicationContext;
import streethub.booking.BookingAnswer;
import streethub.booking.BookingWish;
import streethub.booking.Bookings;
import streethub.booking.Slot;
import streethub.booking.Venues;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;
import streethub.ui.Browser;

/** A booking as a file for its holder's calendar, behind the log-in of the pages. */
@DemoHubTest
class BookingFileTests {

    @Autowired
    WebApplicationContext context;

    @Autowired
    Bookings bookings;

    @Autowired
    Venues venues;

    @Autowired
    DemoPeople people;

    Browser web;
    String number = "";

    @BeforeEach
    void book() {
        web = new Browser(context);
        Slot slot =
                venues.slots("hall", LocalDate.now(SlotWords.ZONE).plusDays(23)).getFirst();
        BookingWish wish = new BookingWish(slot.unit(), slot.from(), slot.until(), null, null, false);
        number = ((BookingAnswer.Booked) bookings.book(people.as("resident"), wish))
                .booking()
                .number();
        bookings.cancel(people.as("resident"), number, null);
    }

    @Test
    void isForItsHolder() throws Exception {
        MockHttpServletResponse file = answer(request(number).session(web.session("resident")));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentType()).isEqualToIgnoringWhitespace("text/calendar;charset=UTF-8");
        assertThat(file.getHeader("Content-Disposition")).contains(number + ".ics");
        assertThat(file.getHeader("Cache-Control")).contains("no-store");
        assertThat(file.getContentAsString()).startsWith("BEGIN:VCALENDAR").contains("UID:" + number);
    }

    @Test
    void isNobodyElses() throws Exception {
        assertThat(answer(request(number).session(web.session("venue"))).getStatus())
                .isEqualTo(404);
        assertThat(answer(request("B-none").session(web.session("resident"))).getStatus())
                .isEqualTo(404);
        assertThat(answer(request(number)).getRedirectedUrl()).endsWith("/login");
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn().getResponse();
    }

    private static MockHttpServletRequestBuilder request(String number) {
        return get(BookingFileController.address(number));
    }
}
