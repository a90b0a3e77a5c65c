package streethub.forum;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import streethub.casework.CaseTimeline;
import streethub.casework.OpenTask;
import streethub.casework.engine.CaseNumbers;
import streethub.casework.engine.Processes;
import streethub.casework.engine.Tasks;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/**
 * What a courtyard decides in common: somebody who lives there proposes, the secretary admits it, the neighbours discuss
 * and vote in secret, and the secretary decides with reasons.
 */
@Service
@Transactional
public class CommonMatters {

    private static final int FEWEST_CHOICES = 2;
    private static final int MOST_CHOICES = 6;
    private static final int MOST_LETTERS = 40;
    private static final List<String> USUAL = List.of("同意", "不同意", "弃权");

    private final MatterTable matters;
    private final PostAccess access;
    private final MatterAccess deciders;
    private final CourtyardResidents neighbours;
    private final MatterTurns turns;
    private final ForumClock clock;
    private final CaseNumbers numbers;
    private final CaseTimeline timeline;
    private final Processes processes;
    private final Tasks tasks;

    CommonMatters(
            MatterTable matters,
            PostAccess access,
            MatterAccess deciders,
            CourtyardResidents neighbours,
            MatterTurns turns,
            ForumClock clock,
            CaseNumbers numbers,
            CaseTimeline timeline,
            Processes processes,
            Tasks tasks) {
        this.matters = matters;
        this.access = access;
        this.deciders = deciders;
        this.neighbours = neighbours;
        this.turns = turns;
        this.clock = clock;
        this.numbers = numbers;
        this.timeline = timeline;
        this.processes = processes;
        this.tasks = tasks;
    }

    /** Proposes that the courtyard decides something, on a published topic of its board. */
    public MatterView propose(Actor actor, String topicId, NewMatter matter) {
        access.requireAccount(actor);
        Post topic = access.lockTopic(topicId);
        BoardView board = access.boardOf(topic);
        access.requireMayWrite(actor, board);
        if (board.kind() != BoardKind.COURTYARD) {
            throw Refusal.conflict("forum.matter.board", board.name());
        }
        String proposal = PersonalNumbers.masked(PostInput.requiredWords(matter.proposal(), "proposal"));
        List<String> choices = choices(matter.choices());
        MatterView proposed = new MatterView(
                numbers.next("matter", "M"),
                topicId,
                board.gridUnit(),
                proposal,
                choices,
                matter.voters() == null ? Voters.HOUSEHOLD : matter.voters(),
                MatterStage.PROPOSED,
                null,
                null,
                null,
                null,
                null,
                null);
        if (!matters.insert(proposed, actor.username(), clock.now())) {
            throw Refusal.conflict("forum.matter.already", topicId);
        }
        timeline.record(proposed.number(), MatterStep.MATTER_PROPOSED, actor, proposal, null);
        processes.start(CommonMatterProcess.KEY, proposed.number(), new HashMap<>());
        return proposed;
    }

    private static List<String> choices(List<String> typed) {
        if (typed.isEmpty()) {
            return USUAL;
        }
        List<String> choices = typed.stream()
                .map(choice -> PersonalNumbers.masked(PostInput.requiredWords(choice, "choices")))
                .distinct()
                .toList();
        boolean tooLong = choices.stream().anyMatch(choice -> choice.length() > MOST_LETTERS);
        if (tooLong || choices.size() < FEWEST_CHOICES || choices.size() > MOST_CHOICES) {
            throw Refusal.invalid("choices", "forum.matter.choices", FEWEST_CHOICES, MOST_CHOICES, MOST_LETTERS);
        }
        return choices;
    }

    /** The secretary lets it be discussed, or says why not; whoever is above, where the secretary did not in time. */
    public void admit(Actor actor, String topicId, @Nullable Boolean admitted, @Nullable String reasons) {
        MatterView matter = forSecretary(actor, topicId);
        OpenTask task = tasks.require(
                actor, matter.number(), List.of(CommonMatterProcess.ADMIT, CommonMatterProcess.ADMIT_LATE));
        boolean yes = PostInput.required(admitted, "admitted");
        String why = yes ? PostInput.words(reasons, "reasons") : PostInput.requiredWords(reasons, "reasons");
        timeline.record(
                matter.number(), yes ? MatterStep.MATTER_ADMITTED : MatterStep.MATTER_REFUSED, actor, why, null);
        if (why != null && !yes) {
            matters.refused(matter.number(), why, actor.username(), clock.now());
        }
        tasks.finish(actor, task, CommonMatterProcess.ADMITTED.put(new HashMap<>(), yes));
    }

    /**
     * Votes, once a household or person, in secret: nobody can learn from the hub what somebody voted, and nobody
     * learns how it goes before it is over.
     */
    public void vote(Actor actor, String topicId, @Nullable Integer choice) {
        access.requireAccount(actor);
        MatterView matter = shown(topicId, matters.lockOfTopic(topicId));
        String voter = voter(actor, matter).orElseThrow(() -> Refusal.forbidden("forum.matter.neighboursOnly"));
        if (matter.stage() != MatterStage.VOTE || turns.isOver(matter)) {
            throw Refusal.conflict("forum.matter.notVoting", topicId);
        }
        if (matters.hasVoted(matter.number(), voter)) {
            throw Refusal.conflict("forum.matter.voted", topicId);
        }
        int chosen = PostInput.required(choice, "choice");
        if (chosen < 0 || chosen >= matter.choices().size()) {
            throw Refusal.invalid(
                    "choice", "forum.matter.choice", matter.choices().size() - 1);
        }
        if (!matters.vote(matter.number(), voter, chosen)) {
            throw Refusal.conflict("forum.matter.voted", topicId);
        }
    }

    /** Whether the actor, or for a vote each household somebody of it, has voted. */
    @Transactional(readOnly = true)
    public boolean hasVoted(Actor actor, String topicId) {
        MatterView matter = shown(topicId, matters.ofTopic(topicId));
        return voter(actor, matter)
                .map(voter -> matters.hasVoted(matter.number(), voter))
                .orElse(false);
    }

    private Optional<String> voter(Actor actor, MatterView matter) {
        return neighbours
                .household(actor, matter.courtyard())
                .map(household -> matter.voters() == Voters.HOUSEHOLD ? household : actor.username());
    }

    /**
     * The secretary decides after the vote, and says why; whoever is above, where the secretary did not in time.
     *
     * @param followUp whether a case is opened that carries it out
     */
    public void decide(
            Actor actor, String topicId, @Nullable Boolean accepted, @Nullable String reasons, boolean followUp) {
        MatterView matter = forSecretary(actor, topicId);
        OpenTask task = tasks.require(
                actor, matter.number(), List.of(CommonMatterProcess.DECIDE, CommonMatterProcess.DECIDE_LATE));
        boolean yes = PostInput.required(accepted, "accepted");
        String why = PostInput.requiredWords(reasons, "reasons");
        matters.decided(matter.number(), yes, why, actor.username(), clock.now());
        timeline.record(matter.number(), MatterStep.MATTER_DECIDED, actor, why, null);
        turns.tell(matter, MatterStage.DECIDED);
        Map<String, Object> variables = CommonMatterProcess.FOLLOW_UP.put(new HashMap<>(), followUp);
        tasks.finish(actor, task, variables);
    }

    /** The common matter of a published topic, once the secretary has admitted it; for everybody. */
    @Transactional(readOnly = true)
    public Optional<MatterView> of(String topicId) {
        return matters.ofTopic(topicId).filter(matter -> isShown(topicId, matter));
    }

    /** What the actor proposed on the topic, while it waits for the secretary or after it was refused, with the reasons. */
    @Transactional(readOnly = true)
    public Optional<MatterView> own(Actor actor, String topicId) {
        return actor.isAnonymous() ? Optional.empty() : matters.unseen(topicId, actor.username());
    }

    /** The common matter of a topic for who decides about it, from the proposal on. */
    @Transactional(readOnly = true)
    public MatterView find(Actor actor, String topicId) {
        return matters.ofTopic(topicId)
                .filter(matter -> deciders.mayDecide(actor, matter))
                .orElseThrow(() -> Refusal.notFound("forum.matter.unknown", topicId));
    }

    private MatterView forSecretary(Actor actor, String topicId) {
        Optional<MatterView> found = matters.lockOfTopic(topicId);
        MatterView matter = found.filter(it -> deciders.mayDecide(actor, it) || isShown(topicId, it))
                .orElseThrow(() -> Refusal.notFound("forum.matter.unknown", topicId));
        if (!deciders.mayDecide(actor, matter)) {
            throw Refusal.forbidden("forum.matter.secretaryOnly");
        }
        return matter;
    }

    private MatterView shown(String topicId, Optional<MatterView> matter) {
        return matter.filter(it -> isShown(topicId, it))
                .orElseThrow(() -> Refusal.notFound("forum.matter.unknown", topicId));
    }

    private boolean isShown(String topicId, MatterView matter) {
        return matter.stage() != MatterStage.PROPOSED && access.isPublic(topicId);
    }
}
