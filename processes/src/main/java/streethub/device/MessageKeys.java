package streethub.device;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which messages have had their effect already. */
@Repository
class MessageKeys {

    private final JdbcClient jdbc;

    MessageKeys(JdbcClient jdbc) {
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

    int forget(Instant before) {
        return jdbc.sql("delete from device_message where at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
