package streethub.booking;

import static streethub.booking.BookingInput.required;
import static streethub.booking.BookingInput.words;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.attachment.Photos;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** The check when a unit is given back after it was used. */
@Service
@Transactional
public class HandBacks {

    private final BookingAccess access;
    private final BookingClock clock;
    private final BookingTurns turns;
    private final CaseTimeline timeline;
    private final Photos photos;
    private final JdbcClient jdbc;

    HandBacks(
            BookingAccess access,
            BookingClock clock,
            BookingTurns turns,
            CaseTimeline timeline,
            Photos photos,
            JdbcClient jdbc) {
        this.access = access;
        this.clock = clock;
        this.turns = turns;
        this.timeline = timeline;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    /** The venue's manager has looked at what was given back: once, and with words where it is not in order. */
    public HandBack check(
            Actor actor, String number, boolean inOrder, @Nullable String words, @Nullable PhotoId photo) {
        Booking booking = access.forManager(actor, number);
        if (!isInUse(booking)) {
            throw Refusal.conflict("booking.handBack.not", number);
        }
        String found = inOrder ? words(words, "words") : required(words(words, "words"), "words");
        int entered = jdbc.sql("""
                insert into booking_hand_back (booking, at, checked_by, in_order, words, photo)
                values (:booking, :at, :by, :inOrder, :words, :photo) on conflict do nothing""")
                .param("booking", number)
                .param("at", Timestamp.from(clock.now()))
                .param("by", actor.username())
                .param("inOrder", inOrder)
                .param("words", found)
                .param("photo", photo == null ? null : photo.value())
                .update();
        if (entered == 0) {
            throw Refusal.conflict("booking.handBack.done", number);
        }
        if (photo != null) {
            photos.keep(List.of(photo));
        }
        timeline.record(number, inOrder ? BookingStep.HANDED_BACK : BookingStep.HANDED_BACK_BAD, actor, found, null);
        turns.tell(booking);
        return read(number).orElseThrow();
    }

    private boolean isInUse(Booking booking) {
        boolean used = booking.status() == BookingStatus.CONFIRMED || booking.status() == BookingStatus.CHECKED_IN;
        return used && !clock.now().isBefore(booking.startsAt());
    }

    /** Whether the check can be made and nobody has made it. */
    @Transactional(readOnly = true)
    boolean isDue(Booking booking) {
        return isInUse(booking) && read(booking.number()).isEmpty();
    }

    /** What was found; empty where nobody has looked yet. */
    @Transactional(readOnly = true)
    public Optional<HandBack> of(Actor actor, String number) {
        return read(access.readable(actor, number).number());
    }

    private Optional<HandBack> read(String number) {
        return jdbc.sql("select * from booking_hand_back where booking = :booking")
                .param("booking", number)
                .query((row, n) -> {
                    String photo = row.getString("photo");
                    return new HandBack(
                            row.getString("booking"),
                            row.getTimestamp("at").toInstant(),
                            row.getString("checked_by"),
                            row.getBoolean("in_order"),
                            row.getString("words"),
                            photo == null ? null : new PhotoId(photo));
                })
                .optional();
    }
}
