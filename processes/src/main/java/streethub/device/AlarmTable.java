package streethub.device;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which alarms a device has had, and which messages have had their effect already. */
@Repository
class AlarmTable {

    /**
     * The newest alarm of a kind on a device.
     *
     * @param active whether no newer reading has cleared it
     */
    record Known(String kind, boolean active, Instant alarmedAt) {}

    private final JdbcClient jdbc;

    AlarmTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the message has its effect now: its key commits with what it causes, so a repetition finds it. */
    boolean firstTime(UUID key, String deviceId, Instant at) {
        return jdbc.sql(
                                "insert into device_message (message_key, device_id, at) values (:key, :device, :at) on conflict do nothing")
                        .param("key", key)
                        .param("device", deviceId)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    List<Known> of(String deviceId) {
        return jdbc.sql("select kind, active, alarmed_at from device_alarm where device_id = :device")
                .param("device", deviceId)
                .query((row, n) -> new Known(
                        row.getString("kind"),
                        row.getBoolean("active"),
                        row.getTimestamp("alarmed_at").toInstant()))
                .list();
    }

    void alarmed(String deviceId, String kind, boolean active, Instant at) {
        jdbc.sql("""
                insert into device_alarm (device_id, kind, active, alarmed_at) values (:device, :kind, :active, :at)
                on conflict (device_id, kind) do update
                set active = excluded.active or device_alarm.active,
                    alarmed_at = greatest(device_alarm.alarmed_at, excluded.alarmed_at)""")
                .param("device", deviceId)
                .param("kind", kind)
                .param("active", active)
                .param("at", Timestamp.from(at))
                .update();
    }

    void cleared(String deviceId, String kind) {
        jdbc.sql("update device_alarm set active = false where device_id = :device and kind = :kind")
                .param("device", deviceId)
                .param("kind", kind)
                .update();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from device_message where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
