package streethub.incident;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;
import streethub.shared.CursorPage;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/**
 * The thread of a case, in which its dispatcher, handlers and verifier talk to each other: text, photos, and pictures
 * from cameras. What is said stands in the case's timeline too, for them; the reporter sees nothing of it.
 */
@Service
@Transactional
public class CaseThread {

    private final ThreadAccess access;
    private final CaseAccess cases;
    private final CaseMessageTable messages;
    private final IncidentPhotos photos;
    private final CaseTimeline timeline;
    private final NoticeBox box;
    private final Deadlines deadlines;
    private final ApplicationEventPublisher events;

    CaseThread(
            ThreadAccess access,
            CaseAccess cases,
            CaseMessageTable messages,
            IncidentPhotos photos,
            CaseTimeline timeline,
            NoticeBox box,
            Deadlines deadlines,
            ApplicationEventPublisher events) {
        this.access = access;
        this.cases = cases;
        this.messages = messages;
        this.photos = photos;
        this.timeline = timeline;
        this.box = box;
        this.deadlines = deadlines;
        this.events = events;
    }

    /** Whether the actor has a part in the thread; the case must be one that the actor sees. */
    @Transactional(readOnly = true)
    public boolean isOpenTo(Actor actor, String number) {
        return access.speaks(actor, cases.readable(actor, number, null));
    }

    /** Refuses who has no part in the thread. */
    @Transactional(readOnly = true)
    public void requirePart(Actor actor, String number) {
        Incident unused = access.require(actor, number);
    }

    /**
     * What was said, the newest first; for who has a part in it.
     *
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200
     */
    @Transactional(readOnly = true)
    public CursorPage<CaseMessage> page(Actor actor, String number, @Nullable String cursor, int limit) {
        access.require(actor, number);
        PagePosition.requireLimit(limit);
        List<CaseMessage> rows = messages.page(number, position(cursor), limit + 1);
        return rows.size() <= limit
                ? new CursorPage<>(rows, null)
                : new CursorPage<>(
                        rows.subList(0, limit),
                        Long.toString(rows.get(limit - 1).id()));
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "casework.cursor.malformed");
        }
    }

    /** Says something, with words, a stored photo, or both; the others in the thread are told. */
    public CaseMessage write(Actor actor, String number, @Nullable String words, @Nullable PhotoId photo) {
        Incident incident = access.require(actor, number);
        String said =
                photo == null ? IncidentFiling.words(words, "words") : IncidentFiling.optionalWords(words, "words");
        if (photo != null) {
            photos.keep(photo);
        }
        CaseMessage message = messages.insert(number, actor, deadlines.now(), said == null ? "" : said, photo, null);
        timeline.record(number, IncidentStep.MESSAGE, actor, said, null);
        tell(actor, incident);
        return message;
    }

    /** Puts a picture from a camera's live stream onto the case, for staff who see the case; the reporter does not. */
    public void snapshot(Actor actor, String number, String camera, PhotoId photo) {
        Incident incident = cases.readable(actor, number, null);
        if (!cases.seesAsStaff(actor, incident)) {
            throw Refusal.forbidden("incident.thread.forbidden");
        }
        photos.addForStaff(number, actor, photo);
        CaseMessage unused = messages.insert(number, actor, deadlines.now(), "", photo, camera);
        timeline.record(number, IncidentStep.SNAPSHOT, actor, null, null, camera);
        tell(actor, incident);
    }

    /** Refuses as not found a photo that is not in this thread. */
    @Transactional(readOnly = true)
    public void requirePhoto(Actor actor, String number, PhotoId photo) {
        access.require(actor, number);
        if (!messages.has(number, photo)) {
            throw Refusal.notFound("incident.photo.unknown");
        }
    }

    private void tell(Actor author, Incident incident) {
        String number = incident.number();
        Set<String> others = new TreeSet<>(messages.authors(number));
        others.addAll(access.parties(incident));
        others.remove(author.username());
        others.forEach(other -> box.tell(
                NewNotice.calm(other, "/cases/" + number, "incident.notice.MESSAGE", number, author.displayName())));
        events.publishEvent(new ThreadChanged(number));
    }
}
