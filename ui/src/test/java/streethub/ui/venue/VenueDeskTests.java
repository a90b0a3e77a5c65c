package streethub.ui.venue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import streethub.booking.BookingView;
import streethub.booking.Slot;
import streethub.ui.BookingDeskTest;
import streethub.ui.desk.DeskList;

/** The venues at the desk: a day with names, the list of all bookings, the signs for the doors. */
class VenueDeskTests extends BookingDeskTest {

    @Test
    void showsWhoHasWhatOnADayAndOpensIt() {
        Slot slot = slot("tennis-1", 13, 0);
        String number = book("desk-anna", slot, false).number();
        logIn("venue");
        go("venues?venue=tennis&date=" + day(13));
        assertThat(page()).contains("菁蓉湖社区网球场", "desk-anna", "可约");
        test(find(NativeButton.class)
                        .withCondition(
                                it -> it.getElement().getTextRecursively().contains("desk-anna"))
                        .single())
                .click();
        assertThat(page()).contains(number, "取消这个预约");
    }

    @Test
    void followsWhatResidentsDo() {
        logIn("venue");
        go("venues?venue=tennis&date=" + day(13));
        String number = book("desk-bo", slot("tennis-2", 13, 1), false).number();
        until(() -> page().contains("desk-bo"));
        bookings.cancel(resident("desk-bo"), number, null);
        until(() -> !page().contains("desk-bo"));
    }

    @Test
    void listsBookingsByVenueStatusAndDay() {
        String court = book("desk-cy", slot("tennis-1", 13, 3), false).number();
        String hall = book("desk-cy", slot("hall-a", 17, 0), false).number();
        logIn("venue");
        go("venues/bookings?venue=tennis&from=" + day(13) + "&to=" + day(13));
        assertThat(numbers()).contains(court).doesNotContain(hall);
        go("venues/bookings?status=PENDING");
        assertThat(numbers()).contains(hall).doesNotContain(court);
        go("venues/bookings?from=" + day(17));
        assertThat(numbers()).contains(hall).doesNotContain(court);
    }

    @ParameterizedTest
    @ValueSource(strings = {"status=nonsense&from=x&to=+999999999-12-31", "from=-99999-01-01"})
    void filtersNotByNonsense(String query) {
        book("desk-di", slot("hall-a", 17, query.startsWith("from") ? 2 : 3), false);
        logIn("venue");
        go("venues/bookings?" + query);
        assertThat(numbers()).isNotEmpty();
        go("venues?venue=castle&date=" + query);
        assertThat(page()).contains("菁蓉湖社区羽毛球馆");
    }

    @Test
    void printsTheSignForADoor() {
        logIn("venue");
        go("venues?venue=tennis");
        assertThat(find(Anchor.class)
                        .withCondition(it -> it.getHref().equals("venues/doors/tennis-1"))
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("打印签到码：1号场");
        UI.getCurrent().navigate("venues/doors/tennis-1");
        assertThat(page()).contains("菁蓉湖社区网球场 · 1号场", "/check-in/tennis-1");
        String source = find(Image.class).single().getSrc();
        String svg = new String(
                Base64.getDecoder().decode(source.substring(source.indexOf(',') + 1)), StandardCharsets.UTF_8);
        assertThat(svg).startsWith("<svg").contains("M4,4h1v1h-1z");
        UI.getCurrent().navigate("venues/doors/nowhere");
        assertThat(getCurrentView()).isInstanceOf(VenueDayView.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resident", "dispatcher", "building"})
    void isForThoseWhoLookAfterVenues(String username) {
        logIn(username);
        for (String address : List.of("venues", "venues/bookings", "venues/doors/tennis-1")) {
            UI.getCurrent().navigate("");
            UI.getCurrent().navigate(address);
            assertThat(getCurrentView()).isNotInstanceOfAny(VenueDayView.class, BookingsView.class, DoorSignView.class);
        }
    }

    @Test
    void speaksEnglish() {
        logIn("venue");
        speakEnglish();
        go("venues?venue=tennis");
        assertThat(page()).contains("Bookings", "The day", "Print check-in code");
    }

    private static void go(String address) {
        String[] parts = address.split("\\?", 2);
        UI.getCurrent().navigate("");
        UI.getCurrent()
                .navigate(parts[0], parts.length == 1 ? QueryParameters.empty() : QueryParameters.fromString(parts[1]));
    }

    @SuppressWarnings("unchecked")
    private List<String> numbers() {
        DeskList<BookingView> list = find(DeskList.class).single();
        return list.getDataProvider()
                .fetch(new Query<>(0, 200, List.of(), null, null))
                .map(BookingView::number)
                .toList();
    }
}
