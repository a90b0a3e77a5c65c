package streethub.incident;

import java.time.Instant;
import java.util.function.BiConsumer;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;

/** What the hub itself does in {@code IncidentHandlingProcess}, in the order of the flow. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IncidentSettings.class)
class IncidentSteps {

    /** The third time a verifier sends a case back, it goes a level up. */
    private static final int REWORKS_BEFORE_ESCALATION = 3;

    private final Cases cases;
    private final CaseTimeline timeline;
    private final Deadlines deadlines;

    IncidentSteps(Cases cases, CaseTimeline timeline, Deadlines deadlines) {
        this.cases = cases;
        this.timeline = timeline;
        this.deadlines = deadlines;
    }

    @Bean
    JavaDelegate classifyIncident() {
        return step((process, incident) -> {
            String rule = IncidentHandlingProcess.RULE.in(process);
            boolean toDepartment = incident.needsDepartment();
            incident.classified(
                    IncidentHandlingProcess.URGENCY.in(process), rule, IncidentHandlingProcess.DEPARTMENT.in(process));
            IncidentHandlingProcess.TO_DEPARTMENT.set(process, toDepartment);
            if (IncidentHandlingProcess.CLEAR.in(process)) {
                record(incident, IncidentStep.TRIAGED, rule, "@incident.urgency." + incident.urgency());
            } else {
                awaitTriage(process, incident);
            }
        });
    }

    /** The department that an alarm's rule names comes beside whoever is nearest. */
    @Bean
    JavaDelegate notifyDepartment() {
        return step((process, incident) -> {
            incident.notified(receipt(incident));
            record(
                    incident,
                    IncidentStep.HANDED_OVER,
                    "incident.rule.U06",
                    "@incident.department." + incident.department(),
                    receipt(incident));
        });
    }

    private static String receipt(Incident incident) {
        return "H-" + incident.number();
    }

    @Bean
    JavaDelegate returnToDispatcher() {
        return step(this::awaitTriage);
    }

    private void awaitTriage(DelegateExecution process, Incident incident) {
        Instant dueAt = deadlines.triage();
        incident.awaitTriage(deadlines.now(), dueAt);
        GridDispatchProcess.DUE_AT.set(process, dueAt);
    }

    @Bean
    JavaDelegate handOverToDepartment() {
        return step((process, incident) -> {
            Instant dueAt = deadlines.department();
            incident.handedOver(receipt(incident), deadlines.now(), dueAt);
            GridDispatchProcess.DUE_AT.set(process, dueAt);
            record(
                    incident,
                    IncidentStep.HANDED_OVER,
                    "incident.rule.U04",
                    "@incident.department." + incident.department(),
                    receipt(incident));
        });
    }

    @Bean
    JavaDelegate askForVerification() {
        return step((process, incident) -> {
            Instant dueAt = deadlines.verification();
            incident.awaitVerification(deadlines.now(), dueAt);
            GridDispatchProcess.DUE_AT.set(process, dueAt);
        });
    }

    @Bean
    JavaDelegate sendBackForRework() {
        return step((process, incident) -> {
            int level = incident.handledLevel().number();
            boolean up = incident.sentBack(REWORKS_BEFORE_ESCALATION);
            IncidentHandlingProcess.PROPOSED_LEVEL.set(process, up ? Math.max(0, level - 1) : level);
            if (up) {
                incident.movedUp("incident.rule.U05");
                record(incident, IncidentStep.ESCALATED, "incident.rule.U05");
            }
        });
    }

    @Bean
    JavaDelegate closeIncident() {
        return step((process, incident) -> {
            incident.close(deadlines.now());
            record(incident, IncidentStep.CLOSED, null, "@incident.outcome." + incident.outcome());
        });
    }

    @Bean
    JavaDelegate closeRecovered() {
        return step((process, incident) -> {
            incident.closeRecovered(deadlines.now());
            record(incident, IncidentStep.CLOSED, "incident.rule.A01", "@incident.outcome." + incident.outcome());
        });
    }

    private JavaDelegate step(BiConsumer<DelegateExecution, Incident> step) {
        return process -> step.accept(process, cases.get(process.getProcessBusinessKey()));
    }

    private void record(Incident incident, IncidentStep step, @Nullable String rule, String... arguments) {
        timeline.record(incident.number(), step, Actor.system(), null, rule, arguments);
    }
}
