package streethub.resident;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.notice.NewNotice;
import streethub.notice.NoticeBox;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/**
 * Who lives where. A resident says so, the secretary of the community confirms it; from then on the by-laws of venues
 * and the votes of a courtyard count on it. One home at a time: a new one that is confirmed ends the one before.
 */
@Service
@Transactional
public class Residents {

    private static final int MOST_LETTERS = 30;
    private static final int MOST_WORDS = 500;

    private final HomeTable homes;
    private final Grids grids;
    private final CaseNumbers numbers;
    private final CaseTimeline timeline;
    private final Processes processes;
    private final Tasks tasks;
    private final NoticeBox box;
    private final ResidentSettings settings;
    private final Clock clock;

    Residents(
            HomeTable homes,
            Grids grids,
            CaseNumbers numbers,
            CaseTimeline timeline,
            Processes processes,
            Tasks tasks,
            NoticeBox box,
            ResidentSettings settings,
            Clock clock) {
        this.homes = homes;
        this.grids = grids;
        this.numbers = numbers;
        this.timeline = timeline;
        this.processes = processes;
        this.tasks = tasks;
        this.box = box;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A resident says where they live.
     *
     * @param door which home of the building; written differently in width, case or blanks it is the same one
     */
    public HomeView claim(Actor actor, @Nullable GridCode building, @Nullable String door, @Nullable HousingKind kind) {
        requireResident(actor);
        GridCode unit = required(building, "building");
        if (unit.level() != GridLevel.BUILDING || grids.find(unit).isEmpty()) {
            throw Refusal.invalid("building", "resident.building", unit.value());
        }
        String behind = door(door);
        HousingKind tie = required(kind, "kind");
        String number = numbers.next("resident", "H");
        Instant now = clock.instant();
        if (!homes.claim(number, actor.username(), actor.displayName(), unit, behind, tie, now)) {
            throw Refusal.conflict("resident.claim.open");
        }
        timeline.record(number, HomeStep.CLAIMED, actor, null, null);
        processes.start(
                HomeClaimProcess.KEY,
                number,
                HomeClaimProcess.DUE_AT.put(new HashMap<>(), now.plus(settings.confirmation())));
        return homes.find(number).orElseThrow();
    }

    /** The secretary of the place has made sure that the person lives there. */
    public HomeView confirm(Actor actor, String number) {
        OpenTask task = waiting(actor, number);
        HomeView claimed = homes.find(number).orElseThrow();
        homes.lock(claimed.username(), HomeStatus.CONFIRMED).ifPresent(before -> {
            homes.end(before.number(), clock.instant());
            timeline.record(before.number(), HomeStep.ENDED, Actor.system(), null, null);
        });
        homes.decide(number, HomeStatus.CONFIRMED, actor.username(), null);
        return decided(actor, task, HomeStep.CONFIRMED, null);
    }

    /** The secretary of the place says that the person does not live there, and why. */
    public HomeView refuse(Actor actor, String number, @Nullable String reason) {
        OpenTask task = waiting(actor, number);
        String why = words(reason, "reason");
        homes.decide(number, HomeStatus.REFUSED, actor.username(), why);
        return decided(actor, task, HomeStep.REFUSED, why);
    }

    private HomeView decided(Actor actor, OpenTask task, HomeStep step, @Nullable String why) {
        HomeView home = homes.find(task.caseNumber()).orElseThrow();
        timeline.record(home.number(), step, actor, why, null);
        box.tell(NewNotice.urgent(home.username(), "/my", "resident.notice." + step, why == null ? "" : why));
        tasks.finish(actor, task, new HashMap<>());
        return home;
    }

    private OpenTask waiting(Actor actor, String number) {
        HomeView home = visible(actor, number, homes.lock(number));
        if (!actor.mayAs(Role.SECRETARY, home.building())) {
            throw Refusal.forbidden("resident.secretaryOnly");
        }
        return tasks.require(actor, number, List.of(HomeClaimProcess.CONFIRM));
    }

    /** The person takes a claim back, or lives there no more. */
    public HomeView leave(Actor actor, String number) {
        HomeView home = visible(actor, number, homes.lock(number));
        if (!isOwn(actor, home)) {
            throw Refusal.forbidden("resident.ownOnly");
        }
        if (home.status() != HomeStatus.CLAIMED && home.status() != HomeStatus.CONFIRMED) {
            throw Refusal.conflict("resident.ended", number);
        }
        homes.end(number, clock.instant());
        timeline.record(number, HomeStep.ENDED, actor, null, null);
        processes.correlate(HomeClaimProcess.WITHDRAWN, number, new HashMap<>());
        return homes.find(number).orElseThrow();
    }

    /** One's own claims and homes, the newest first. */
    @Transactional(readOnly = true)
    public List<HomeView> mine(Actor actor) {
        requireResident(actor);
        return homes.of(actor.username());
    }

    /** One of them; not found for who neither is the person nor works where it stands. */
    @Transactional(readOnly = true)
    public HomeView find(Actor actor, String number) {
        return visible(actor, number, homes.find(number));
    }

    /** What happened to it, the first first. */
    @Transactional(readOnly = true)
    public List<CaseEvent> timeline(Actor actor, String number) {
        return timeline.of(find(actor, number).number());
    }

    /** What waits in it, for those who work there. */
    @Transactional(readOnly = true)
    public List<OpenTask> tasks(Actor actor, String number) {
        return isOwn(actor, find(actor, number)) ? List.of() : tasks.open(number);
    }

    /** Where somebody lives, as confirmed; for the by-laws of other features. */
    @Transactional(readOnly = true)
    public Optional<Home> homeOf(String username) {
        return homes.confirmed(username).map(HomeView::home);
    }

    /** The accounts of all who live behind the same door, as confirmed. */
    @Transactional(readOnly = true)
    public List<String> household(Home home) {
        String door = home.household().substring(home.building().value().length() + 1);
        return homes.household(home.building(), door);
    }

    /** How many live in a grid unit, as confirmed. */
    @Transactional(readOnly = true)
    public Population population(GridCode unit) {
        return homes.population(unit);
    }

    private static HomeView visible(Actor actor, String number, Optional<HomeView> home) {
        return home.filter(it -> isOwn(actor, it)
                        || actor.mayAs(Role.SECRETARY, it.building())
                        || actor.mayAs(Role.ADMIN, it.building()))
                .orElseThrow(() -> Refusal.notFound("resident.unknown", number));
    }

    private static boolean isOwn(Actor actor, HomeView home) {
        return !actor.isAnonymous() && home.username().equals(actor.username());
    }

    private static void requireResident(Actor actor) {
        if (!actor.has(Role.RESIDENT)) {
            throw Refusal.forbidden("resident.residentsOnly");
        }
    }

    private static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw Refusal.invalid(field, "resident.field.missing");
        }
        return value;
    }

    private static String door(@Nullable String typed) {
        String door = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toUpperCase(Locale.ROOT);
        if (door.isEmpty()) {
            throw Refusal.invalid("door", "resident.field.missing");
        }
        if (door.length() > MOST_LETTERS || door.indexOf('\0') >= 0) {
            throw Refusal.invalid("door", "resident.words.tooLong", MOST_LETTERS);
        }
        return door;
    }

    private static String words(@Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(field, "resident.field.missing");
        }
        if (text.length() > MOST_WORDS || text.indexOf('\0') >= 0) {
            throw Refusal.invalid(field, "resident.words.tooLong", MOST_WORDS);
        }
        return text.strip();
    }
}
