package streethub.resident;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import streethub.casework.CaseTimeline;
import streethub.identity.Actor;

/** What the hub itself does in {@code HomeClaimProcess.bpmn}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ResidentSettings.class)
class ResidentSteps {

    private final CaseTimeline timeline;

    ResidentSteps(CaseTimeline timeline) {
        this.timeline = timeline;
    }

    @Bean
    JavaDelegate remindSecretary() {
        return claim -> timeline.record(claim.getProcessBusinessKey(), HomeStep.REMINDED, Actor.system(), null, null);
    }
}
