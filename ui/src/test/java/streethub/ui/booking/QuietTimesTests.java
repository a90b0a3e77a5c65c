package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import streethub.booking.HourOfWeek;
import streethub.booking.Levelling;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.VenueHeat;
import streethub.shared.Texts;
import streethub.ui.BookingDeskTest;
import streethub.ui.web.Words;

/** How crowded times are, and the way to the quiet ones. */
class QuietTimesTests extends BookingDeskTest {

    @Autowired
    Levelling levelling;

    @Autowired
    SlotWords times;

    @Autowired
    Texts texts;

    @Test
    void marksHowCrowdedATimeHasBeenByShapeAndWord() {
        // 4 January 2027 is a Monday.
        List<Slot> slots = List.of(at(9), at(10), at(11));
        VenueHeat heat = new VenueHeat(
                "tennis",
                new TreeMap<>(Map.of(
                        new HourOfWeek(DayOfWeek.MONDAY, 9),
                        39,
                        new HourOfWeek(DayOfWeek.MONDAY, 10),
                        40,
                        new HourOfWeek(DayOfWeek.MONDAY, 11),
                        80)),
                Instant.EPOCH);
        DayGrid grid = new DayGrid(
                new Words(texts, Locale.SIMPLIFIED_CHINESE),
                times,
                venues.get("tennis").units(),
                slots,
                slot -> new DayGrid.Cell("", "", "day-free", true, false),
                slot -> {});
        grid.mark(heat);
        assertThat(grid.getChildren()
                        .filter(it -> it instanceof Span span && span.hasClassName("day-time"))
                        .map(it -> it.getElement().getTextRecursively()))
                .containsExactly("09:00▁ 较空", "10:00▃ 适中", "11:00▆ 热门");
    }

    private static Slot at(int hour) {
        Instant from =
                LocalDateTime.of(2027, 1, 4, hour, 0).atZone(SlotWords.ZONE).toInstant();
        return new Slot("tennis-1", from, from.plusSeconds(3600), SlotState.FREE);
    }

    @Test
    void standAboveTheDayAndLeadThereByOnePress() {
        go("book/badminton", "date=" + day(9));
        VenueHeat heat = levelling.heat("badminton");
        Slot first = venues.slots("badminton", day(9)).stream()
                .min(Comparator.comparing(Slot::from))
                .orElseThrow();
        assertThat(page()).contains("这周较空：", DayGrid.heatShape(heat.level(first.from(), first.until())) + " ");
        List<Button> quiet = suggested();
        assertThat(quiet).hasSizeBetween(1, 3);
        Slot quietest = levelling.quiet("badminton").getFirst();
        assertThat(quiet.getFirst().getText()).contains(times.times(quietest.from(), quietest.until()));
        test(quiet.getFirst()).click();
        assertThat(UI.getCurrent().getActiveViewLocation().getPathWithQueryParameters())
                .contains("date=" + SlotWords.dayOf(quietest.from()), "unit=" + quietest.unit());
        assertThat(page()).contains("已选");
    }

    @Test
    void standOnThePageOfWhatIsTaken() {
        Slot slot = slot("tennis-1", 9, 4);
        book("quiet-anna", slot, false);
        resident("quiet-bo");
        logIn("quiet-bo");
        go(
                "book/tennis/confirm",
                QueryParameters.simple(Choice.of(slot).parameters()).getQueryString());
        assertThat(page()).contains("有人先您一步", "这周较空：");
        Button quiet = suggested().getFirst();
        test(quiet).click();
        assertThat(page()).contains("请核对").doesNotContain("有人先您一步");
    }

    private List<Button> suggested() {
        Div line = find(Div.class).withClassName("book-quiet").single();
        return line.getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .toList();
    }

    private static void go(String address, String query) {
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate(address, QueryParameters.fromString(query));
    }
}
