package streethub.booking;

import static streethub.booking.BookingInput.required;
import static streethub.booking.BookingInput.words;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseEvent;
import streethub.casework.CaseTimeline;
import streethub.casework.OpenTask;
import streethub.casework.engine.CaseNumbers;
import streethub.casework.engine.Processes;
import streethub.casework.engine.Tasks;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;
import streethub.shared.Refusal;

/** Who is kept from booking for having stayed away may say why they should not be; the secretary decides, once a ban. */
@Service
@Transactional
public class BanAppeals {

    private final AppealTable appeals;
    private final NoShows noShows;
    private final BookingClock clock;
    private final CaseNumbers numbers;
    private final CaseTimeline timeline;
    private final Processes processes;
    private final Tasks tasks;
    private final NoticeBox box;

    BanAppeals(
            AppealTable appeals,
            NoShows noShows,
            BookingClock clock,
            CaseNumbers numbers,
            CaseTimeline timeline,
            Processes processes,
            Tasks tasks,
            NoticeBox box) {
        this.appeals = appeals;
        this.noShows = noShows;
        this.clock = clock;
        this.numbers = numbers;
        this.timeline = timeline;
        this.processes = processes;
        this.tasks = tasks;
        this.box = box;
    }

    /** That the actor is kept from booking; empty where they are not. */
    @Transactional(readOnly = true)
    public Optional<Ban> ban(Actor actor) {
        requireAccount(actor);
        NoShows.Tally tally = noShows.tally(actor.username(), clock.noShowsSince());
        return Optional.ofNullable(clock.bannedUntil(tally)).map(until -> new Ban(until, tally.count()));
    }

    /** The appeal against the ban that the actor is under; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<AppealView> mine(Actor actor) {
        requireAccount(actor);
        return against(actor);
    }

    private Optional<AppealView> against(Actor actor) {
        Instant last = noShows.tally(actor.username(), clock.noShowsSince()).last();
        return last == null ? Optional.empty() : appeals.last(actor.username(), last);
    }

    /** Says why one should be let book again; once against each ban. */
    public AppealView appeal(Actor actor, @Nullable String why) {
        Ban ban = ban(actor).orElseThrow(() -> Refusal.conflict("booking.appeal.noBan"));
        String words = required(words(why, "words"), "words");
        if (against(actor).isPresent()) {
            throw Refusal.conflict("booking.appeal.once");
        }
        AppealView appeal = new AppealView(
                numbers.next("appeal", "A"),
                actor.username(),
                actor.displayName(),
                noShows.place(actor.username()),
                words,
                ban.noShows(),
                AppealStatus.OPEN,
                clock.now(),
                null);
        if (!appeals.insert(appeal)) {
            throw Refusal.conflict("booking.appeal.once");
        }
        timeline.record(appeal.number(), AppealStep.FILED, actor, words, null);
        processes.start(
                BanAppealProcess.KEY, appeal.number(), BanAppealProcess.DUE_AT.put(new HashMap<>(), clock.appeal()));
        return appeal;
    }

    /** The secretary lets them book again: what counted against them counts no more. */
    public AppealView lift(Actor actor, String number, @Nullable String reason) {
        OpenTask task = waiting(actor, number);
        String why = words(reason, "reason");
        AppealView appeal = appeals.find(number).orElseThrow();
        noShows.forgiveAll(appeal.holder(), actor.username());
        return decide(actor, task, appeal, AppealStatus.LIFTED, AppealStep.LIFTED, why);
    }

    /** The secretary lets the ban stand, and says why. */
    public AppealView keep(Actor actor, String number, @Nullable String reason) {
        OpenTask task = waiting(actor, number);
        String why = required(words(reason, "reason"), "reason");
        return decide(actor, task, appeals.find(number).orElseThrow(), AppealStatus.KEPT, AppealStep.KEPT, why);
    }

    private OpenTask waiting(Actor actor, String number) {
        AppealView appeal = visible(actor, number, appeals.lock(number));
        if (!actor.mayAs(Role.SECRETARY, appeal.gridUnit())) {
            throw Refusal.forbidden("booking.appeal.secretaryOnly");
        }
        return tasks.require(actor, number, List.of(BanAppealProcess.DECIDE));
    }

    private AppealView decide(
            Actor actor, OpenTask task, AppealView appeal, AppealStatus status, AppealStep step, @Nullable String why) {
        appeals.decide(appeal.number(), status, actor.username(), why);
        timeline.record(appeal.number(), step, actor, why, null);
        box.tell(NewNotice.urgent(
                appeal.holder(), "/my-bookings", "booking.appeal.notice." + status, why == null ? "" : why));
        tasks.finish(actor, task, new HashMap<>());
        return appeals.find(appeal.number()).orElseThrow();
    }

    /** One appeal; not found for who neither filed it nor looks after the venues there. */
    @Transactional(readOnly = true)
    public AppealView find(Actor actor, String number) {
        return visible(actor, number, appeals.find(number));
    }

    /** What happened to it, the first first. */
    @Transactional(readOnly = true)
    public List<CaseEvent> timeline(Actor actor, String number) {
        return timeline.of(find(actor, number).number());
    }

    /** What waits in it, for those who look after the venues there. */
    @Transactional(readOnly = true)
    public List<OpenTask> tasks(Actor actor, String number) {
        AppealView appeal = find(actor, number);
        return BookingAccess.isStaffOf(actor, appeal.gridUnit()) ? tasks.open(number) : List.of();
    }

    private static AppealView visible(Actor actor, String number, Optional<AppealView> appeal) {
        return appeal.filter(
                        it -> it.holder().equals(actor.username()) || BookingAccess.isStaffOf(actor, it.gridUnit()))
                .orElseThrow(() -> Refusal.notFound("booking.appeal.unknown", number));
    }

    private static void requireAccount(Actor actor) {
        if (actor.isAnonymous()) {
            throw Refusal.forbidden("booking.account.needed");
        }
    }
}
