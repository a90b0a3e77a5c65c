package streethub;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.booking.BanAppeals;
import streethub.identity.Actor;
import streethub.testing.DemoPeople;

/** One call of every service method of appeals that takes an actor, on one of a resident who often stayed away. */
@TestComponent
class AppealCalls {

    private final DemoPeople people;
    private final BanAppeals appeals;
    private final JdbcClient jdbc;
    private final Clock clock;

    AppealCalls(DemoPeople people, BanAppeals appeals, JdbcClient jdbc, Clock clock) {
        this.people = people;
        this.appeals = appeals;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Map<String, Consumer<Actor>> all() {
        Actor neighbour = people.as("neighbour");
        for (int day = 1; day <= 5; day++) {
            stayedAway("N-matrix-" + day, clock.instant().minus(Duration.ofDays(day)));
        }
        String number = appeals.appeal(neighbour, "因故未到").number();
        jdbc.sql("update ban_appeal set holder = 'resident' where number = :number")
                .param("number", number)
                .update();
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        calls.put("BanAppeals.appeal", actor -> appeals.appeal(actor, "因故未到"));
        calls.put("BanAppeals.ban", appeals::ban);
        calls.put("BanAppeals.mine", appeals::mine);
        calls.put("BanAppeals.find", actor -> appeals.find(actor, number));
        calls.put("BanAppeals.timeline", actor -> appeals.timeline(actor, number));
        calls.put("BanAppeals.tasks", actor -> appeals.tasks(actor, number));
        calls.put("BanAppeals.lift", actor -> appeals.lift(actor, number, null));
        calls.put("BanAppeals.keep", actor -> appeals.keep(actor, number, "because"));
        return calls;
    }

    private void stayedAway(String number, Instant at) {
        jdbc.sql("""
                insert into booking (number, venue, unit, starts_at, ends_at, holder, holder_name, status,
                    created_at, sequence, version)
                values (:number, 'tennis', 'tennis-1', :at, :until, 'neighbour', 'x', 'NO_SHOW', :at, 1, 1)""")
                .param("number", number)
                .param("at", Timestamp.from(at))
                .param("until", Timestamp.from(at.plusSeconds(3600)))
                .update();
        jdbc.sql("insert into booking_no_show (booking, holder, at) values (:number, 'neighbour', :at)")
                .param("number", number)
                .param("at", Timestamp.from(at))
                .update();
    }
}
