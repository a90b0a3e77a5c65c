package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import streethub.testing.HubTest;

/** What the demo has to show of its venues on the first day. */
@HubTest
@TestPropertySource(properties = {"streethub.demo=true", "streethub.demo-life=true"})
class DemoBookingsTests {

    @Autowired
    DemoBookings demo;

    @Autowired
    Levelling levelling;

    @Autowired
    JdbcClient jdbc;

    private List<Integer> percents(DayOfWeek weekday, int... hours) {
        VenueHeat heat = levelling.heat("tennis");
        return IntStream.of(hours)
                .mapToObj(hour -> heat.percents().getOrDefault(new HourOfWeek(weekday, hour), -1))
                .toList();
    }

    @Test
    void eveningsAreHotMorningsAreQuietAndAnotherStartAddsNothing() {
        assertThat(percents(DayOfWeek.TUESDAY, 17, 18, 19, 20))
                .allMatch(percent -> HeatLevel.of(percent) == HeatLevel.HOT);
        assertThat(percents(DayOfWeek.TUESDAY, 9, 10, 11))
                .allMatch(percent -> HeatLevel.of(percent) == HeatLevel.QUIET);
        assertThat(levelling.quiet("tennis")).isNotEmpty();
        int before = made();
        demo.run(new DefaultApplicationArguments());
        assertThat(before).isPositive().isEqualTo(made());
    }

    private int made() {
        return jdbc.sql("select count(*) from booking").query(Integer.class).single();
    }
}
