package streethub.incident;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import streethub.casework.CaseTimeline;
import streethub.grid.DutyRoster;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** What the hub itself does in {@code GridDispatchProcess}, in the order of the flow. */
@Configuration(proxyBeanMethods = false)
class DispatchSteps {

    private final Cases cases;
    private final CaseTimeline timeline;
    private final Deadlines deadlines;
    private final Grids grids;
    private final DutyRoster duty;

    DispatchSteps(Cases cases, CaseTimeline timeline, Deadlines deadlines, Grids grids, DutyRoster duty) {
        this.cases = cases;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.grids = grids;
        this.duty = duty;
    }

    @Bean
    JavaDelegate assignToGridUnit() {
        return step((process, incident) -> {
            Instant now = deadlines.now();
            GridLevel wanted = GridLevel.of(GridDispatchProcess.LEVEL.in(process));
            GridLevel level = duty.manned(incident.gridCode(), wanted, now);
            GridCode unit = incident.gridCode().at(level).orElseThrow();
            String routed = incident.routedBy();
            String rule = level == wanted && routed != null ? routed : "incident.rule.D02";
            Instant dueAt = deadlines.accept(incident.urgencyOr(Urgency.GENERAL), level, now);
            incident.assigned(level, rule, now, dueAt);
            GridDispatchProcess.LEVEL.set(process, level.number());
            GridDispatchProcess.GRID_UNIT.set(process, unit.value());
            GridDispatchProcess.ROLE.set(
                    process, (level == GridLevel.SUBDISTRICT ? Role.DISPATCHER : Role.GRID_WORKER).name());
            clock(process, now, dueAt);
            record(incident, IncidentStep.DISPATCHED, rule, grids.words(unit));
        });
    }

    @Bean
    JavaDelegate startHandling() {
        return step((process, incident) -> {
            Instant now = deadlines.now();
            GridLevel level = GridLevel.of(GridDispatchProcess.LEVEL.in(process));
            incident.accepted(now, deadlines.handle(incident.urgencyOr(Urgency.GENERAL), level, now));
            Instant dueAt = incident.dueAt();
            clock(process, now, dueAt == null ? now : dueAt);
        });
    }

    @Bean
    JavaDelegate remindHolder() {
        return step((process, incident) -> record(incident, IncidentStep.REMINDED, "incident.rule.C80"));
    }

    @Bean
    JavaDelegate escalateCase() {
        return step((process, incident) -> {
            GridDispatchProcess.DECISION.set(process, GridDispatchProcess.Decision.ESCALATED);
            record(incident, IncidentStep.ESCALATED, "incident.rule.C100");
        });
    }

    @Bean
    JavaDelegate moveUpOneLevel() {
        return step((process, incident) -> {
            int level = GridDispatchProcess.LEVEL.in(process);
            incident.movedUp(ruleOf(GridDispatchProcess.DECISION.in(process)));
            GridDispatchProcess.WITHIN_GRID.set(process, level > 0);
            if (level > 0) {
                GridDispatchProcess.LEVEL.set(process, level - 1);
            } else {
                GridDispatchProcess.DECISION.set(process, GridDispatchProcess.Decision.HANDED_OVER);
            }
        });
    }

    private static String ruleOf(GridDispatchProcess.Decision decision) {
        return switch (decision) {
            case HAND_UP -> "incident.rule.U01";
            case RETURN -> "incident.rule.U02";
            default -> "incident.rule.U03";
        };
    }

    private static void clock(DelegateExecution process, Instant from, Instant dueAt) {
        GridDispatchProcess.DUE_AT.set(process, dueAt);
        GridDispatchProcess.REMINDER_AT.set(process, Deadlines.reminder(from, dueAt));
    }

    private JavaDelegate step(BiConsumer<DelegateExecution, Incident> step) {
        return process -> step.accept(process, cases.get(process.getProcessBusinessKey()));
    }

    private void record(Incident incident, IncidentStep step, String rule, String... arguments) {
        timeline.record(incident.number(), step, Actor.system(), null, rule, arguments);
    }
}
