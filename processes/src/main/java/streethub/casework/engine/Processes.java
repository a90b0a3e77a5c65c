package streethub.casework.engine;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes and tells them what they wait for, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

    private final RuntimeService runtime;

    Processes(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts the newest version of a model for a case; what the caller has persisted must be flushed before. */
    public void start(String processKey, String caseNumber, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(processKey, caseNumber, variables);
    }

    /** Starts the model that begins with this message. */
    public void startByMessage(String message, String caseNumber, Map<String, Object> variables) {
        runtime.startProcessInstanceByMessage(message, caseNumber, variables);
    }

    /** Tells the processes of a case that wait for this message; where none does, nothing happens. */
    public void correlate(String message, String caseNumber, Map<String, Object> variables) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(caseNumber)
                .setVariables(variables)
                .correlateAll();
    }
}
