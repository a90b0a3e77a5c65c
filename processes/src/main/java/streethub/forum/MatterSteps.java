package streethub.forum;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;

/** What the hub itself does in the model of common matters, in the order of the flow. */
@Configuration(proxyBeanMethods = false)
class MatterSteps {

    private final MatterTable matters;
    private final MatterTurns turns;
    private final MatterAccess access;
    private final ForumClock clock;
    private final CaseTimeline timeline;

    MatterSteps(MatterTable matters, MatterTurns turns, MatterAccess access, ForumClock clock, CaseTimeline timeline) {
        this.matters = matters;
        this.turns = turns;
        this.access = access;
        this.clock = clock;
        this.timeline = timeline;
    }

    @Bean
    JavaDelegate askSecretary() {
        return step((process, matter) -> CommonMatterProcess.DUE_AT.set(process, clock.matterAnswer()));
    }

    @Bean
    JavaDelegate refuseMatter() {
        // The secretary's verb has written the reasons; who proposed it is told, nobody else has seen it.
        return step((process, matter) -> turns.tellProposer(matter, MatterStage.REFUSED));
    }

    @Bean
    JavaDelegate openDiscussion() {
        return step((process, matter) -> {
            Instant until = clock.discussion();
            CommonMatterProcess.DISCUSSION_UNTIL.set(process, until);
            matters.discuss(matter.number(), until);
            record(matter, MatterStep.DISCUSSION_OPENED);
            turns.tell(matter, MatterStage.DISCUSSION);
        });
    }

    @Bean
    JavaDelegate openVote() {
        return step((process, matter) -> {
            Instant until = clock.vote();
            CommonMatterProcess.VOTE_UNTIL.set(process, until);
            matters.openVote(matter.number(), until);
            record(matter, MatterStep.VOTE_OPENED);
            turns.tell(matter, MatterStage.VOTE);
        });
    }

    @Bean
    JavaDelegate countVotes() {
        return step((process, matter) -> {
            turns.count(matter);
            CommonMatterProcess.DUE_AT.set(process, clock.matterDecision());
            record(matter, MatterStep.VOTES_COUNTED);
            turns.tell(matter, MatterStage.COUNTED);
        });
    }

    @Bean
    JavaDelegate escalateMatter() {
        return step((process, matter) -> {
            CommonMatterProcess.ROLE.set(process, access.escalatedTo(matter).name());
            CommonMatterProcess.DUE_AT.set(process, clock.escalated());
            timeline.record(matter.number(), MatterStep.MATTER_ESCALATED, Actor.system(), null, "forum.rule.F16");
        });
    }

    @Bean
    JavaDelegate followUpMatter() {
        return step((process, matter) -> turns.followUp(matter));
    }

    private void record(MatterView matter, MatterStep step) {
        timeline.record(matter.number(), step, Actor.system(), null, null);
    }

    private JavaDelegate step(BiConsumer<DelegateExecution, MatterView> step) {
        return process -> step.accept(
                process, matters.find(process.getProcessBusinessKey()).orElseThrow());
    }
}
