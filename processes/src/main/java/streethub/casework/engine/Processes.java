package streethub.casework.engine;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts processes and tells them what they wait for, in the caller's transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Processes {

    private final RuntimeService runtime;
    private final CommandExecutor engine;

    Processes(RuntimeService runtime, ProcessEngine engine) {
        this.runtime = runtime;
        this.engine = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired();
    }

    /** Does the work, at whose end the engine writes all that it has begun with it in one go. */
    public void together(Runnable work) {
        engine.execute(context -> {
            work.run();
            return null;
        });
    }

    /** Starts the newest version of a model for a case. */
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
