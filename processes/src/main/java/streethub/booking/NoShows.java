package streethub.booking;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.shared.GridCode;

/** Who booked and did not come; forgotten after a time, forgiven by the venue's manager. */
@Repository
class NoShows {

    private final JdbcClient jdbc;

    NoShows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void note(Booking booking, Instant at) {
        jdbc.sql("insert into booking_no_show (booking, holder, at) values (:booking, :holder, :at)")
                .param("booking", booking.number())
                .param("holder", booking.holder())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Strikes it off; false where there is none to strike. */
    boolean forgive(String booking, String by) {
        return jdbc.sql("update booking_no_show set forgiven_by = :by where booking = :booking and forgiven_by is null")
                        .param("by", by)
                        .param("booking", booking)
                        .update()
                == 1;
    }

    /** Strikes off all that counts against a holder. */
    void forgiveAll(String holder, String by) {
        jdbc.sql("update booking_no_show set forgiven_by = :by where holder = :holder and forgiven_by is null")
                .param("by", by)
                .param("holder", holder)
                .update();
    }

    /** Where the venue stands at which the holder last did not come. */
    GridCode place(String holder) {
        return jdbc.sql("""
                select v.grid_unit from booking_no_show n
                join booking b on b.number = n.booking join venue v on v.id = b.venue
                where n.holder = :holder order by n.at desc limit 1""")
                .param("holder", holder)
                .query((row, n) -> new GridCode(row.getString("grid_unit")))
                .single();
    }

    /**
     * What counts against a holder.
     *
     * @param last when they last did not come; null where they always have
     */
    record Tally(int count, @Nullable Instant last) {}

    Tally tally(String holder, Instant since) {
        return jdbc.sql("""
                select count(*) as count, max(at) as last from booking_no_show
                where holder = :holder and at > :since and forgiven_by is null""")
                .param("holder", holder)
                .param("since", Timestamp.from(since))
                .query((row, n) -> {
                    Timestamp last = row.getTimestamp("last");
                    return new Tally(row.getInt("count"), last == null ? null : last.toInstant());
                })
                .single();
    }
}
