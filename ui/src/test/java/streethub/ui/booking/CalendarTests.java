package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.booking.CalendarFeeds;
import streethub.ui.BookingDeskTest;

/** One's bookings in one's own calendar. */
class CalendarTests extends BookingDeskTest {

    @Autowired
    CalendarFeeds feeds;

    @Test
    void aBookingThatStandsLeadsToItsFile() {
        String number = book("resident", slot("hall-a", 22, 0), false).number();
        String address = BookingFileController.address(number);
        logIn("resident");
        UI.getCurrent().navigate("my-bookings/" + number);
        assertThat(find(Anchor.class).withText("加入日历").single().getHref()).isEqualTo(address);
        bookings.cancel(resident("resident"), number, null);
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("my-bookings/" + number);
        assertThat(find(Anchor.class).withText("加入日历").exists()).isFalse();
    }

    @Test
    void theAddressIsShownOnceAndTheOneBeforeOpensNothing() {
        String number = book("calendar-anna", slot("tennis-1", 8, 4), false).number();
        String before = feeds.issue(resident("calendar-anna"));
        logIn("calendar-anna");
        UI.getCurrent().navigate("my-bookings");
        press("订阅日历");
        assertThat(feeds.own(before)).contains(number);
        press("取得地址");
        URI address =
                URI.create(find(TextField.class).withLabel("日历地址").single().getValue());
        assertThat(address.getScheme()).startsWith("http");
        assertThat(address.getPath()).matches("/api/v1/calendars/[\\w-]{43}\\.ics");
        String token = address.getPath().replaceAll(".*/|\\.ics", "");
        assertThat(token).isNotEqualTo(before);
        assertThat(feeds.own(token)).contains(number);
        press("关闭");
        press("订阅日历");
        assertThat(find(Dialog.class).withCondition(Dialog::isOpened).single().getChildren())
                .isNotEmpty()
                .noneMatch(TextField.class::isInstance);
    }
}
