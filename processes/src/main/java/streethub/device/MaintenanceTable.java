package streethub.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;

/** The rows of the maintenances, and which devices each is about. */
@Repository
class MaintenanceTable {

    /** Of a maintenance {@code m} a device {@code d} is one. */
    private static final String OF = """
            (d.id = m.device_id
             or (m.device_id is null and d.grid_unit like m.grid_unit || '%'
                 and (m.family is null or m.family = d.family)))""";

    private static final String GOES_ON = " where m.begun_at is not null and m.ended_at is null";

    private final JdbcClient jdbc;

    MaintenanceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long plan(
            @Nullable String device,
            @Nullable DeviceFamily family,
            GridCode unit,
            Instant begins,
            Instant ends,
            String reason,
            Actor by,
            Instant now) {
        return jdbc.sql("""
                insert into maintenance (device_id, family, grid_unit, begins_at, ends_at, reason, planned_by,
                                         planned_name, planned_at)
                values (:device, :family, :unit, :begins, :ends, :reason, :by, :name, :now) returning id""")
                .param("device", device)
                .param("family", family == null ? null : family.code())
                .param("unit", unit.value())
                .param("begins", Timestamp.from(begins))
                .param("ends", Timestamp.from(ends))
                .param("reason", reason)
                .param("by", by.username())
                .param("name", by.displayName())
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .single();
    }

    Optional<Maintenance> find(long id) {
        return jdbc.sql("select * from maintenance where id = :id for no key update")
                .param("id", id)
                .query((row, n) -> view(row))
                .optional();
    }

    List<Maintenance> page(GridCode scope, @Nullable String device, boolean open, long before, int limit) {
        return jdbc.sql("select m.* from maintenance m where grid_unit like :scope and id < :before"
                        + " and (not :open or ended_at is null) and (cast(:device as text) is null or exists ("
                        + "select from device d where d.id = :device and " + OF + ")) order by id desc limit :limit")
                .param("scope", scope.value() + "%")
                .param("before", before)
                .param("open", open)
                .param("device", device)
                .param("limit", limit)
                .query((row, n) -> view(row))
                .list();
    }

    /** Those whose time has come and that have not begun. */
    List<Long> toBegin(Instant now) {
        return jdbc.sql("""
                select id from maintenance
                where begun_at is null and ended_at is null and begins_at <= :now order by id""").param("now", Timestamp.from(now)).query(Long.class).list();
    }

    /** Those whose time is over and that have not ended. */
    List<Long> toEnd(Instant now) {
        return jdbc.sql("select id from maintenance where ended_at is null and ends_at <= :now order by id")
                .param("now", Timestamp.from(now))
                .query(Long.class)
                .list();
    }

    /** False where it has begun or ended meanwhile. */
    boolean begin(long id, Instant now) {
        return jdbc.sql("""
                                update maintenance set begun_at = :now
                                where id = :id and begun_at is null and ended_at is null""").param("id", id).param("now", Timestamp.from(now)).update() == 1;
    }

    void end(long id, Instant now) {
        jdbc.sql("update maintenance set ended_at = :now where id = :id and ended_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The devices that the maintenance is about, by id. */
    List<String> devices(long id) {
        return jdbc.sql("select d.id from maintenance m join device d on " + OF + " where m.id = :id order by d.id")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Whether one that has begun and not ended is about the device. */
    boolean goesOnAt(String device) {
        return jdbc.sql("select exists (select from maintenance m join device d on " + OF + GOES_ON
                        + " and d.id = :device)")
                .param("device", device)
                .query(Boolean.class)
                .single();
    }

    /** The devices not in maintenance though one is about them that has begun and not ended, by id. */
    List<String> entered() {
        return jdbc.sql("select distinct d.id from maintenance m join device d on " + OF + GOES_ON
                        + " and d.state <> 'MAINTENANCE' order by d.id")
                .query(String.class)
                .list();
    }

    /** The devices in maintenance that none is about any more which has begun and not ended, by id. */
    List<String> left() {
        return jdbc.sql("select d.id from device d where d.state = 'MAINTENANCE' and not exists ("
                        + "select from maintenance m" + GOES_ON + " and " + OF + ") order by d.id")
                .query(String.class)
                .list();
    }

    private static Maintenance view(ResultSet row) throws SQLException {
        String family = row.getString("family");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Maintenance(
                row.getLong("id"),
                row.getString("device_id"),
                family == null ? null : new DeviceFamily(family),
                new GridCode(row.getString("grid_unit")),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("reason"),
                row.getString("planned_name"),
                row.getObject("begun_at") != null,
                ended == null ? null : ended.toInstant());
    }
}
