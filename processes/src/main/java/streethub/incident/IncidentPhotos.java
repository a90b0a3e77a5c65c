package streethub.incident;

import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Which photos belong to which case, in the order they came. */
@Component
class IncidentPhotos {

    /** Photos with one report or result. */
    private static final int MOST = 9;

    private final Photos stored;
    private final JdbcTemplate jdbc;
    private final Deadlines deadlines;

    IncidentPhotos(Photos stored, JdbcTemplate jdbc, Deadlines deadlines) {
        this.stored = stored;
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    void add(String number, Actor actor, List<PhotoId> photos) {
        if (photos.size() > MOST) {
            throw Refusal.invalid("photos", "incident.photos.tooMany", MOST);
        }
        stored.keep(photos);
        for (PhotoId photo : photos) {
            jdbc.update(
                    "insert into incident_photo (number, photo_id, added_by, added_at) values (?, ?, ?, ?)",
                    number,
                    photo.value(),
                    actor.username(),
                    Timestamp.from(deadlines.now()));
        }
    }

    List<PhotoId> of(String number) {
        return jdbc.query(
                "select photo_id from incident_photo where number = ? order by added_at, photo_id",
                (row, index) -> new PhotoId(row.getString("photo_id")),
                number);
    }
}
