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
        photos.forEach(photo -> insert(number, actor, photo, false));
    }

    /** A photo that the case's reporter does not see. */
    void addForStaff(String number, Actor actor, PhotoId photo) {
        keep(photo);
        insert(number, actor, photo, true);
    }

    /** For a photo that belongs to a case in another way than those here. */
    void keep(PhotoId photo) {
        stored.keep(List.of(photo));
    }

    private void insert(String number, Actor actor, PhotoId photo, boolean staffOnly) {
        jdbc.update(
                "insert into incident_photo (number, photo_id, added_by, added_at, staff_only) values (?, ?, ?, ?, ?)",
                number,
                photo.value(),
                actor.username(),
                Timestamp.from(deadlines.now()),
                staffOnly);
    }

    /** All that staff see, or those that the reporter sees too. */
    List<PhotoId> of(String number, boolean staff) {
        return jdbc.query(
                "select photo_id from incident_photo where number = ? and (? or not staff_only) order by added_at, photo_id",
                (row, index) -> new PhotoId(row.getString("photo_id")),
                number,
                staff);
    }
}
