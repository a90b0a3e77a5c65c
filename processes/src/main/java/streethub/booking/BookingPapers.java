package streethub.booking;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** The papers of an enterprise's activity, as photos: a permit, a plan. Whoever may see the booking may see them. */
@Service
@Transactional(readOnly = true)
public class BookingPapers {

    /** The most that one booking takes. */
    public static final int MOST = 5;

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final BookingAccess access;
    private final Photos photos;
    private final JdbcClient jdbc;

    BookingPapers(BookingAccess access, Photos photos, JdbcClient jdbc) {
        this.access = access;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    /** In the order in which they were added. */
    public List<PhotoId> of(Actor actor, String number) {
        access.readable(actor, number);
        return jdbc.sql("select photo from booking_paper where booking = :booking order by position")
                .param("booking", number)
                .query((row, n) -> new PhotoId(row.getString("photo")))
                .list();
    }

    /** Refuses what no booking takes, before anything is claimed. */
    static void check(BookingWish wish) {
        List<PhotoId> papers = wish.papers();
        if (papers.isEmpty()) {
            return;
        }
        if (wish.organisation() == null) {
            throw Refusal.invalid("papers", "booking.papers.organisation");
        }
        if (papers.size() > MOST) {
            throw Refusal.invalid("papers", "booking.papers.most", MOST);
        }
        if (papers.stream().anyMatch(paper -> !ID.matcher(paper.value()).matches())) {
            throw Refusal.invalid("papers", "photo.unknown");
        }
    }

    /** They belong to the booking from now on. */
    @Transactional
    void keep(String number, List<PhotoId> papers) {
        photos.keep(papers);
        for (int i = 0; i < papers.size(); i++) {
            jdbc.sql("""
                    insert into booking_paper (booking, photo, position) values (:booking, :photo, :position)
                    on conflict do nothing""")
                    .param("booking", number)
                    .param("photo", papers.get(i).value())
                    .param("position", i)
                    .update();
        }
    }
}
