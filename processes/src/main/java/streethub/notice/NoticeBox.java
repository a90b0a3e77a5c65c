package streethub.notice;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import streethub.identity.Actor;
import streethub.shared.CursorPage;
import streethub.shared.PagePosition;
import streethub.shared.Refusal;

/** The box of each account. What is told is committed with what it tells of, or not at all. */
@Service
@Transactional
public class NoticeBox {

    private final NoticeTable notices;
    private final MailAddresses addresses;
    private final Mails mails;
    private final NoticeTexts texts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoticeBox(
            NoticeTable notices,
            MailAddresses addresses,
            Mails mails,
            NoticeTexts texts,
            ApplicationEventPublisher events,
            Clock clock) {
        this.notices = notices;
        this.addresses = addresses;
        this.mails = mails;
        this.texts = texts;
        this.events = events;
        this.clock = clock;
    }

    /** Tells an account, in the caller's transaction; an urgent notice also by mail where there is an address. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(NewNotice notice) {
        notices.insert(notice, clock.instant());
        if (notice.urgent()) {
            addresses
                    .confirmed(notice.username())
                    .ifPresent(address -> mails.put(texts.letter(address, notice), clock.instant()));
        }
        events.publishEvent(new NoticesChanged(notice.username()));
    }

    /**
     * One's own, the newest first.
     *
     * @param cursor {@code next} of the page before, null for the first
     * @param limit 1 to 200
     */
    @Transactional(readOnly = true)
    public CursorPage<Notice> page(Actor actor, @Nullable String cursor, int limit) {
        requireAccount(actor);
        PagePosition.requireLimit(limit);
        List<Notice> rows = notices.page(actor.username(), position(cursor), limit + 1);
        boolean more = rows.size() > limit;
        List<Notice> items = more ? rows.subList(0, limit) : rows;
        return new CursorPage<>(items, more ? Long.toString(items.getLast().id()) : null);
    }

    /** How many of one's own are new. */
    @Transactional(readOnly = true)
    public int unread(Actor actor) {
        requireAccount(actor);
        return notices.unread(actor.username());
    }

    /** One has read one's own, up to that one. */
    public void read(Actor actor, long upTo) {
        requireAccount(actor);
        if (notices.read(actor.username(), upTo, clock.instant()) > 0) {
            events.publishEvent(new NoticesChanged(actor.username()));
        }
    }

    private static long position(@Nullable String cursor) {
        try {
            return cursor == null ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Refusal.invalid("cursor", "notice.cursor");
        }
    }

    private static void requireAccount(Actor actor) {
        if (actor.isAnonymous()) {
            throw Refusal.forbidden("notice.account.needed");
        }
    }
}
