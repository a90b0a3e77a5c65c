package streethub.incident;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.attachment.PhotoId;
import streethub.casework.CaseTimeline;
import streethub.casework.OpenTask;
import streethub.casework.engine.Processes;
import streethub.casework.engine.Tasks;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.incident.GridDispatchProcess.Decision;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;

/**
 * The one service of the feature: filing a case, and every verb that moves it. A verb answers in this order: not found
 * for who may not see the case, forbidden by role or scope, a conflict where it does not fit the open task, invalid for
 * bad input. Whatever it refuses, it has changed nothing.
 */
@Service
@Transactional
public class Incidents {

    /** How long after closing the reporter may reopen a case. */
    static final Duration REOPEN_WITHIN = Duration.ofDays(7);

    private static final List<String> ANY_LEVEL = List.of(GridDispatchProcess.ACCEPT, GridDispatchProcess.HANDLE);
    private static final List<String> RESULT =
            List.of(GridDispatchProcess.HANDLE, IncidentHandlingProcess.DEPARTMENT_ANSWER);

    private final IncidentFiling filing;
    private final IncidentRepository incidents;
    private final Cases cases;
    private final IncidentPhotos photos;
    private final CaseAccess access;
    private final CaseTimeline timeline;
    private final Tasks tasks;
    private final Processes processes;
    private final Deadlines deadlines;
    private final Grids grids;
    private final ObjectProvider<ClosingObjection> objections;

    Incidents(
            IncidentFiling filing,
            IncidentRepository incidents,
            Cases cases,
            IncidentPhotos photos,
            CaseAccess access,
            CaseTimeline timeline,
            Tasks tasks,
            Processes processes,
            Deadlines deadlines,
            Grids grids,
            ObjectProvider<ClosingObjection> objections) {
        this.filing = filing;
        this.incidents = incidents;
        this.cases = cases;
        this.photos = photos;
        this.access = access;
        this.timeline = timeline;
        this.tasks = tasks;
        this.processes = processes;
        this.deadlines = deadlines;
        this.grids = grids;
        this.objections = objections;
    }

    /** Opens a case from what a person reports; anybody may. The photos are stored already. */
    public Receipt report(Actor actor, Report report, List<PhotoId> attached) {
        return filing.report(actor, report, attached);
    }

    /**
     * Opens a case for an alarm, or counts it on the one that is open for the same alarm key. Two first alarms at once:
     * one of them fails on the unique key and is to be tried again.
     */
    public Raised raise(DeviceAlarm alarm) {
        Optional<Incident> open = cases.lockOpenAlarm(alarm.alarmKey());
        if (open.isEmpty()) {
            return new Raised(filing.alarm(alarm).number(), true);
        }
        Incident incident = open.get();
        if (incident.repeated()) {
            record(incident, IncidentStep.REPEATED, Actor.system(), null, alarm.rule(), count(incident));
        }
        Urgency asked = alarm.urgency();
        if (asked != null) {
            raiseUrgency(incident, asked);
        }
        return new Raised(incident.number(), false);
    }

    /** Whether a case of this alarm is open; it stays so until the caller's transaction ends. */
    public boolean isOpen(String alarmKey) {
        return incidents.lockOpenAlarm(alarmKey).isPresent();
    }

    /**
     * Notes on the open case for this alarm key, if there is one, that the facility measures normal values again.
     *
     * @param closes whether the case is closed with that where nobody has accepted it yet
     */
    public void recovered(String alarmKey, boolean closes) {
        incidents.lockOpenAlarm(alarmKey).filter(Incident::recover).ifPresent(incident -> {
            record(incident, IncidentStep.RECOVERED, Actor.system(), null, null);
            if (closes && incident.status() == IncidentStatus.DISPATCHED && incident.handler() == null) {
                processes.correlate(IncidentHandlingProcess.RECOVERED, incident.number(), new HashMap<>());
            }
        });
    }

    /** The open case of this alarm has become as urgent as this rule says; a less urgent word changes nothing. */
    public void pressing(String alarmKey, Urgency urgency, String rule) {
        incidents
                .lockOpenAlarm(alarmKey)
                .filter(incident -> urgency.isMoreUrgentThan(incident.urgencyOr(Urgency.GENERAL)))
                .ifPresent(incident -> {
                    raiseUrgency(incident, urgency);
                    record(incident, IncidentStep.TRIAGED, Actor.system(), null, rule, "@incident.urgency." + urgency);
                });
    }

    /** The facility of a closed case still alarms: the case goes on, within seven days; false after. */
    public boolean reopenedByAlarm(String number, String rule) {
        Optional<Incident> closed = incidents.lock(number).filter(this::isReopenable);
        closed.ifPresent(incident -> reopen(incident, Actor.system(), null, rule));
        return closed.isPresent();
    }

    private void raiseUrgency(Incident incident, Urgency urgency) {
        Instant began = incident.stepBeganAt();
        if (began == null) {
            return;
        }
        GridLevel level = incident.level();
        if (level == null) {
            level = incident.gridCode().level();
        }
        boolean handling = incident.status() == IncidentStatus.IN_PROGRESS;
        Instant due = handling ? deadlines.handle(urgency, level, began) : deadlines.accept(urgency, level, began);
        if (!incident.raised(urgency, due)) {
            return;
        }
        Instant reminder = Deadlines.reminder(began, due);
        for (OpenTask task : tasks.open(incident.number())) {
            if (task.level() != null) {
                tasks.bringForward(
                        task,
                        due,
                        Map.of(
                                GridDispatchProcess.ACCEPT_OVERDUE, due,
                                GridDispatchProcess.HANDLE_OVERDUE, due,
                                GridDispatchProcess.ACCEPT_REMINDER, reminder,
                                GridDispatchProcess.HANDLE_REMINDER, reminder));
            }
        }
        tasks.urgency(incident.number(), urgency.name());
    }

    /** A dispatcher decides how urgent a case is and which level gets it, and where it is if that was wrong. */
    public void triage(Actor actor, String number, Triage triage) {
        Incident incident = access.forStaff(actor, number, Role.DISPATCHER);
        OpenTask task = tasks.require(actor, number, List.of(IncidentHandlingProcess.TRIAGE));
        Urgency urgency = IncidentFiling.required(triage.urgency(), "urgency", "incident.urgency.missing");
        GridLevel level = GridLevel.of(IncidentFiling.required(triage.level(), "level", "incident.level.missing"));
        String note = IncidentFiling.optionalWords(triage.note(), "note");
        move(actor, incident, triage);
        if (level.compareTo(incident.gridCode().level()) > 0) {
            throw Refusal.invalid("level", "incident.level.tooLow", level.number(), incident.place());
        }
        incident.triaged(actor.username(), urgency, "incident.rule.T00");
        record(incident, IncidentStep.TRIAGED, actor, note, "incident.rule.T00", "@incident.urgency." + urgency);
        Map<String, Object> variables = new HashMap<>();
        IncidentHandlingProcess.URGENCY.put(variables, urgency);
        tasks.finish(actor, task, IncidentHandlingProcess.PROPOSED_LEVEL.put(variables, level.number()));
    }

    private void move(Actor actor, Incident incident, Triage triage) {
        GridCode place = triage.gridUnit();
        if (place == null || place.equals(incident.gridCode())) {
            return;
        }
        if (grids.find(place).isEmpty() || !actor.covers(place)) {
            throw Refusal.invalid("gridUnit", "incident.gridUnit.outside", place.value());
        }
        String reason = IncidentFiling.words(triage.note(), "note");
        incident.moved(place, grids.words(place));
        record(incident, IncidentStep.LOCATED, actor, reason, null, incident.place());
    }

    /** The worker at the level that has the case takes it on. */
    public void accept(Actor actor, String number) {
        Incident incident = forWorker(actor, number);
        OpenTask task = tasks.require(actor, number, List.of(GridDispatchProcess.ACCEPT));
        incident.takenBy(actor.username());
        record(incident, IncidentStep.ACCEPTED, actor, null, null);
        Map<String, Object> variables = decided(Decision.ACCEPT);
        tasks.finish(actor, task, GridDispatchProcess.HANDLER.put(variables, actor.username()));
    }

    /** The handler says what was done and how it ended; at a hand-over to a department, what the department answered. */
    public void handle(Actor actor, String number, Handling handling) {
        Incident incident = forWorker(actor, number);
        OpenTask task = tasks.require(actor, number, RESULT);
        String note = IncidentFiling.words(handling.note(), "note");
        Outcome outcome = IncidentFiling.required(handling.outcome(), "outcome", "incident.outcome.missing");
        String duplicateOf = outcome == Outcome.DUPLICATE ? goesOnAs(actor, incident, handling.duplicateOf()) : null;
        photos.add(number, actor, handling.photos());
        incident.handled(actor.username(), outcome, duplicateOf);
        record(incident, IncidentStep.HANDLED, actor, note, null, "@incident.outcome." + outcome);
        tasks.finish(actor, task, decided(Decision.HANDLED));
    }

    private @Nullable String goesOnAs(Actor actor, Incident incident, @Nullable String duplicateOf) {
        if (duplicateOf == null) {
            return null;
        }
        if (duplicateOf.equals(incident.number())
                || incidents
                        .findById(duplicateOf)
                        .filter(other -> access.seesAsStaff(actor, other))
                        .isEmpty()) {
            throw Refusal.invalid("duplicateOf", "incident.unknown", duplicateOf);
        }
        return duplicateOf;
    }

    /** The worker passes the case to the level above, with a reason; from level 0 it goes to the department. */
    public void handUp(Actor actor, String number, @Nullable String reason) {
        pass(actor, number, reason, IncidentStep.HANDED_UP, Decision.HAND_UP);
    }

    /** "Not mine": back to the dispatcher, the second time a level up. */
    public void giveBack(Actor actor, String number, @Nullable String reason) {
        pass(actor, number, reason, IncidentStep.RETURNED, Decision.RETURN);
    }

    private void pass(Actor actor, String number, @Nullable String reason, IncidentStep step, Decision decision) {
        Incident incident = forWorker(actor, number);
        OpenTask task = tasks.require(actor, number, ANY_LEVEL);
        String why = IncidentFiling.words(reason, "reason");
        record(incident, step, actor, why, null, grids.words(task.gridCode()));
        if (decision == Decision.RETURN) {
            incident.returned();
        }
        Map<String, Object> variables = decided(decision);
        tasks.finish(actor, task, GridDispatchProcess.RETURNED_TWICE.put(variables, incident.isReturnedTwice()));
    }

    /** Notes what the department says that was told of the case or has it; whoever works on it goes on. */
    public void departmentSays(Actor actor, String number, @Nullable String words) {
        Incident incident = access.forStaff(actor, number, Role.DISPATCHER);
        if (!incident.isWithDepartment()) {
            throw Refusal.conflict("incident.department.none", number);
        }
        record(
                incident,
                IncidentStep.DEPARTMENT_SAYS,
                actor,
                IncidentFiling.words(words, "reason"),
                null,
                "@incident.department." + incident.department());
    }

    /** Somebody who neither handled nor dispatched the case says whether it is fixed; if not, with what is wrong. */
    public void verify(Actor actor, String number, Verification verification) {
        Incident incident = access.forStaff(actor, number, Role.VERIFIER);
        OpenTask task = tasks.require(actor, number, List.of(IncidentHandlingProcess.VERIFY));
        boolean fixed = IncidentFiling.required(verification.fixed(), "fixed", "incident.fixed.missing");
        if (fixed && incident.outcome() == Outcome.RESOLVED) {
            objections
                    .orderedStream()
                    .flatMap(one -> one.against(number).stream())
                    .findFirst()
                    .ifPresent(refusal -> {
                        throw refusal;
                    });
        }
        String words = fixed
                ? IncidentFiling.optionalWords(verification.note(), "note")
                : IncidentFiling.words(verification.note(), "note");
        record(incident, fixed ? IncidentStep.VERIFIED : IncidentStep.REWORK, actor, words, null);
        tasks.finish(actor, task, IncidentHandlingProcess.FIXED.put(new HashMap<>(), fixed));
    }

    /** The reporter says once how it was handled. */
    public void rate(
            Actor actor,
            String number,
            @Nullable String trackingCode,
            @Nullable Rating rating,
            @Nullable String words) {
        Incident incident = access.forReporter(actor, number, trackingCode);
        if (incident.status() != IncidentStatus.CLOSED || incident.rating() != null) {
            throw Refusal.conflict(
                    incident.rating() == null ? "incident.rate.notClosed" : "incident.rate.twice", number);
        }
        Rating given = IncidentFiling.required(rating, "rating", "incident.rating.missing");
        String why = IncidentFiling.optionalWords(words, "words");
        incident.rated(given);
        record(incident, IncidentStep.RATED, actor, why, null, "@incident.rating." + given);
    }

    /** The reporter sends a closed case back to the level that handled it, within seven days. */
    public void reopen(Actor actor, String number, @Nullable String trackingCode, @Nullable String reason) {
        Incident incident = access.forReporter(actor, number, trackingCode);
        if (!isReopenable(incident)) {
            throw Refusal.conflict("incident.reopen.tooLate", number, REOPEN_WITHIN.toDays());
        }
        reopen(incident, actor, IncidentFiling.words(reason, "reason"), "incident.rule.R01");
    }

    private void reopen(Incident incident, Actor actor, @Nullable String why, String rule) {
        int level = incident.handledLevel().number();
        incident.reopened(rule);
        record(incident, IncidentStep.REOPENED, actor, why, rule);
        incidents.flush();
        processes.startByMessage(
                IncidentHandlingProcess.REOPENED,
                incident.number(),
                IncidentHandlingProcess.PROPOSED_LEVEL.put(new HashMap<>(), level));
    }

    boolean isReopenable(Incident incident) {
        Instant closedAt = incident.closedAt();
        return closedAt != null && deadlines.now().isBefore(closedAt.plus(REOPEN_WITHIN));
    }

    /** Counts one more person who met the same open case. */
    public void meToo(Actor actor, String number) {
        Incident incident = incidents
                .lock(number)
                .filter(found -> found.status() != IncidentStatus.CLOSED)
                .orElseThrow(() -> Refusal.notFound("incident.unknown", number));
        incident.repeated();
        record(incident, IncidentStep.REPEATED, actor, null, null, count(incident));
    }

    private Incident forWorker(Actor actor, String number) {
        return access.forStaff(actor, number, Role.GRID_WORKER, Role.DISPATCHER);
    }

    private static Map<String, Object> decided(Decision decision) {
        return GridDispatchProcess.DECISION.put(new HashMap<>(), decision);
    }

    private static String count(Incident incident) {
        return Integer.toString(incident.repeats());
    }

    private void record(
            Incident incident,
            IncidentStep step,
            Actor actor,
            @Nullable String words,
            @Nullable String rule,
            String... arguments) {
        timeline.record(incident.number(), step, actor, words, rule, arguments);
    }
}
