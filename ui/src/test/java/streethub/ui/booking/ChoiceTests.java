package streethub.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import streethub.booking.BookingMode;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;

class ChoiceTests {

    private static final Instant TEN = Instant.parse("2026-11-25T02:00:00Z");
    private static final UnitView HALL = new UnitView(
            "hall",
            "v",
            "Hall",
            BookingMode.APPROVAL,
            List.of("RESIDENT"),
            50,
            10,
            3,
            40,
            0,
            60,
            120,
            false,
            true,
            List.of("hall"));

    @Test
    void growsBySlotsThatLieNextToIt() {
        Choice two = Objects.requireNonNull(Choice.of(slot(1)).press(HALL, slot(2)));
        assertThat(two).isEqualTo(new Choice("hall", slot(1).from(), slot(2).until()));
        Choice three = Objects.requireNonNull(two.press(HALL, slot(0)));
        assertThat(three).isEqualTo(new Choice("hall", slot(0).from(), slot(2).until()));
        assertThat(three.press(HALL, slot(3)))
                .as("no more than the unit allows")
                .isEqualTo(Choice.of(slot(3)));
        assertThat(three.press(HALL, slot(1))).isEqualTo(Choice.of(slot(1)));
    }

    @Test
    void beginsAnewElsewhereAndEndsWherePressedTwice() {
        assertThat(Choice.of(slot(1)).press(HALL, slot(3))).isEqualTo(Choice.of(slot(3)));
        assertThat(Choice.of(slot(1)).press(HALL, slot(1))).isNull();
    }

    @Test
    void goesThroughAnAddressUnchanged() {
        Choice choice = Choice.of(slot(1));
        assertThat(Choice.of(QueryParameters.simple(choice.parameters()), TEN)).contains(choice);
    }

    @Test
    void comesAgainOnTheSameWeekdayThatIsStillToCome() {
        Choice next = Choice.of(slot(0)).again(TEN.plus(Duration.ofDays(15)));
        assertThat(next.from()).isEqualTo(TEN.plus(Duration.ofDays(21)));
        assertThat(Duration.between(next.from(), next.until())).isEqualTo(Duration.ofMinutes(50));
    }

    @Test
    void knowsTheWeekend() {
        LocalDate wednesday = LocalDate.of(2026, 11, 25);
        assertThat(DayAddress.weekend(wednesday)).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(DayAddress.weekend(wednesday.plusDays(3))).isEqualTo(LocalDate.of(2026, 11, 28));
        assertThat(DayAddress.weekend(wednesday.plusDays(4))).isEqualTo(LocalDate.of(2026, 11, 29));
    }

    private static Slot slot(int index) {
        Instant from = TEN.plus(Duration.ofHours(index));
        return new Slot("hall", from, from.plus(Duration.ofMinutes(50)), SlotState.FREE);
    }
}
