package streethub.booking;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the draws and of who takes part in them. */
@Repository
class DrawTable {

    private static final RowMapper<Row> ROW = (row, n) -> {
        Timestamp drawn = row.getTimestamp("drawn_at");
        return new Row(
                row.getString("id"),
                row.getString("unit"),
                new SlotPlan.Span(
                        row.getTimestamp("starts_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()),
                row.getString("seed"),
                row.getTimestamp("draw_at").toInstant(),
                drawn == null ? null : drawn.toInstant());
    };

    private final JdbcClient jdbc;

    DrawTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One draw; {@code drawnAt} is null until then. */
    record Row(
            String id,
            String unit,
            SlotPlan.Span time,
            String seed,
            Instant drawAt,
            @Nullable Instant drawnAt) {

        String commitment() {
            return DrawOrder.commitment(seed);
        }
    }

    Optional<Row> find(String unit, Instant from) {
        return read("unit = :unit and starts_at = :from", unit, from);
    }

    /** The draw of that slot, which cannot be drawn until the transaction ends. */
    Optional<Row> hold(String unit, Instant from) {
        return read("unit = :unit and starts_at = :from for share", unit, from);
    }

    private Optional<Row> read(String where, String unit, Instant from) {
        return jdbc.sql("select * from slot_draw where " + where)
                .param("unit", unit)
                .param("from", Timestamp.from(from))
                .query(ROW)
                .optional();
    }

    /** The draw, locked: whoever asks for its slot waits until it is drawn. */
    Row lock(String id) {
        return jdbc.sql("select * from slot_draw where id = :id for update")
                .param("id", id)
                .query(ROW)
                .single();
    }

    /** Enters the draw; false where another request has at the same time. */
    boolean insert(Row draw) {
        return jdbc.sql("""
                insert into slot_draw (id, unit, starts_at, ends_at, seed, draw_at)
                values (:id, :unit, :from, :until, :seed, :drawAt) on conflict do nothing""")
                        .param("id", draw.id())
                        .param("unit", draw.unit())
                        .param("from", Timestamp.from(draw.time().from()))
                        .param("until", Timestamp.from(draw.time().until()))
                        .param("seed", draw.seed())
                        .param("drawAt", Timestamp.from(draw.drawAt()))
                        .update()
                == 1;
    }

    /** The draws of the latest slots, each with where it is. */
    List<PublishedDraw> latest(int most) {
        return jdbc.sql("""
                select d.*, v.name as venue_name, u.name as unit_name
                from slot_draw d join bookable_unit u on u.id = d.unit join venue v on v.id = u.venue
                order by d.starts_at desc, d.id limit :most""")
                .param("most", most)
                .query((row, n) -> {
                    Row draw = ROW.mapRow(row, n);
                    return new PublishedDraw(
                            draw.unit(),
                            row.getString("venue_name"),
                            row.getString("unit_name"),
                            draw.time().from(),
                            draw.time().until(),
                            draw.drawAt(),
                            draw.drawnAt());
                })
                .list();
    }

    void enter(Row draw, Booking booking) {
        jdbc.sql("insert into slot_draw_entry (booking, draw, venue, holder) values (:booking, :draw, :venue, :holder)")
                .param("booking", booking.number())
                .param("draw", draw.id())
                .param("venue", booking.venue())
                .param("holder", booking.holder())
                .update();
    }

    /** Who has asked, whether or not they have withdrawn since, by number. */
    List<DrawOrder.Lot> lots(String id) {
        return jdbc.sql("""
                select e.booking, (
                    select count(*) from slot_draw_entry l join slot_draw d on d.id = l.draw
                    where l.holder = e.holder and l.venue = e.venue and l.place > 1
                      and d.drawn_at > coalesce((
                          select max(won.drawn_at) from slot_draw_entry w join slot_draw won on won.id = w.draw
                          where w.holder = e.holder and w.venue = e.venue and w.place = 1), '-infinity')) as losses
                from slot_draw_entry e where e.draw = :id order by e.booking""")
                .param("id", id)
                .query((row, n) -> new DrawOrder.Lot(row.getString("booking"), row.getInt("losses")))
                .list();
    }

    void drawn(String id, Instant at) {
        jdbc.sql("update slot_draw set drawn_at = :at where id = :id")
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    void place(DrawOrder.Lot lot, int place) {
        jdbc.sql("update slot_draw_entry set losses = :losses, place = :place where booking = :booking")
                .param("losses", lot.losses())
                .param("place", place)
                .param("booking", lot.booking())
                .update();
    }

    /** How many wait for the draw, or took part in it. */
    int requests(String id) {
        return jdbc.sql("""
                select count(*) from slot_draw_entry e join booking b on b.number = e.booking
                where e.draw = :id and (e.place is not null or b.status = 'PENDING')""").param("id", id).query(Integer.class).single();
    }

    List<LotteryDraw.Lot> order(String id) {
        return jdbc.sql("select booking, losses from slot_draw_entry where draw = :id and place > 0 order by place")
                .param("id", id)
                .query((row, n) -> new LotteryDraw.Lot(row.getString("booking"), row.getInt("losses")))
                .list();
    }
}
