package streethub.device;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows that say which sensor a facility had when. */
@Repository
class SensorTable {

    private final JdbcClient jdbc;

    SensorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on it is that sensor; the same one again changes nothing. */
    void bind(String device, String reference, String model, Instant at) {
        int ended = jdbc.sql("""
                update device_sensor set until = greatest(:at, since)
                where device_id = :device and until is null and (reference, model) <> (:reference, :model)""")
                .param("at", Timestamp.from(at))
                .param("device", device)
                .param("reference", reference)
                .param("model", model)
                .update();
        if (ended == 1 || of(device).isEmpty()) {
            jdbc.sql("""
                    insert into device_sensor (device_id, reference, model, since)
                    values (:device, :reference, :model, :at)""")
                    .param("device", device)
                    .param("reference", reference)
                    .param("model", model)
                    .param("at", Timestamp.from(at))
                    .update();
        }
    }

    /** Which binding was made last, of whatever device; 0 before the first. */
    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from device_sensor")
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<SensorBinding> of(String device) {
        return jdbc.sql("select * from device_sensor where device_id = :device order by since desc, id desc")
                .param("device", device)
                .query((row, n) -> {
                    Timestamp until = row.getTimestamp("until");
                    return new SensorBinding(
                            row.getString("reference"),
                            row.getString("model"),
                            row.getTimestamp("since").toInstant(),
                            until == null ? null : until.toInstant());
                })
                .list();
    }
}
