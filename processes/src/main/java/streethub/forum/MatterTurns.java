package streethub.forum;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import streethub.casework.CaseTimeline;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.incident.IncidentKind;
import streethub.incident.Incidents;
import streethub.incident.Report;

/** What follows as a common matter goes on: who is told, who may vote, and the case that carries it out. */
@Component
class MatterTurns {

    private final MatterTable matters;
    private final TopicTable topics;
    private final CourtyardResidents neighbours;
    private final Accounts accounts;
    private final Incidents incidents;
    private final Grids grids;
    private final ForumClock clock;
    private final CaseTimeline timeline;
    private final ApplicationEventPublisher events;

    MatterTurns(
            MatterTable matters,
            TopicTable topics,
            CourtyardResidents neighbours,
            Accounts accounts,
            Incidents incidents,
            Grids grids,
            ForumClock clock,
            CaseTimeline timeline,
            ApplicationEventPublisher events) {
        this.matters = matters;
        this.topics = topics;
        this.neighbours = neighbours;
        this.accounts = accounts;
        this.incidents = incidents;
        this.grids = grids;
        this.clock = clock;
        this.timeline = timeline;
        this.events = events;
    }

    /** Whether its time to vote has passed, though the clock may not have counted yet. */
    boolean isOver(MatterView matter) {
        return matter.voteUntil() == null || !clock.now().isBefore(matter.voteUntil());
    }

    void count(MatterView matter) {
        matters.lock(matter.number());
        matters.count(matter.number(), neighbours.count(matter.courtyard(), matter.voters()));
    }

    /** The case that carries out what was decided, reported by who decided. */
    void followUp(MatterView matter) {
        String decider = matters.decidedBy(matter.number());
        // Closed since: the case still says who decided it, but is looked at like a resident's.
        Actor secretary = accounts.find(decider)
                .orElseGet(() -> new Actor(decider, accounts.displayName(decider), Set.of(), null));
        String description = matter.proposal() + "\n" + matter.reasons() + "\n（论坛 " + matter.topic() + "）";
        Report report =
                new Report(IncidentKind.FACILITY_FAULT, description, grids.centre(matter.courtyard()), null, null);
        String number = incidents.report(secretary, report, List.of()).number();
        matters.followedUp(matter.number(), number);
        timeline.record(matter.number(), MatterStep.FOLLOWED_UP, Actor.system(), null, null, number);
    }

    /** Nobody but who proposed it is to know. */
    void tellProposer(MatterView matter, MatterStage stage) {
        events.publishEvent(new MatterMoved(
                matter.topic(),
                topics.title(matter.topic()),
                stage,
                Objects.requireNonNullElse(matter.reasons(), ""),
                List.of(matters.proposedBy(matter.number()))));
    }

    /** Whoever follows the topic is to know. */
    void tell(MatterView matter, MatterStage stage) {
        events.publishEvent(new MatterMoved(
                matter.topic(), topics.title(matter.topic()), stage, "", topics.followers(matter.topic(), "")));
        events.publishEvent(new TopicChanged(matter.topic(), topics.board(matter.topic())));
    }
}
