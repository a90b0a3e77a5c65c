package streethub.device;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the network said of each device lately. */
@Repository
class NoteTable {

    /** As many of a device as are kept. */
    private static final int MOST = 50;

    private final JdbcClient jdbc;

    NoteTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(DeviceNote note) {
        String id = note.device().id();
        jdbc.sql("insert into device_note (device_id, at, kind, words) values (:device, :at, :kind, :words)")
                .param("device", id)
                .param("at", Timestamp.from(note.time()))
                .param("kind", note.kind().name())
                .param("words", note.words())
                .update();
        jdbc.sql("""
                delete from device_note where id in
                  (select id from device_note where device_id = :device order by at desc, id desc offset :most)""").param("device", id).param("most", MOST).update();
    }

    /** The newest first. */
    List<DeviceNoteView> of(String deviceId) {
        return jdbc.sql("select at, kind, words from device_note where device_id = :device order by at desc, id desc")
                .param("device", deviceId)
                .query((row, n) -> new DeviceNoteView(
                        row.getTimestamp("at").toInstant(),
                        DeviceNote.Kind.valueOf(row.getString("kind")),
                        row.getString("words")))
                .list();
    }
}
