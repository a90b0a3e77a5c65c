package streethub.casework.engine;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** Asks a decision table. */
@Component
public class Decisions {

    private final DecisionService decisions;

    Decisions(ProcessEngine engine) {
        this.decisions = engine.getDecisionService();
    }

    /** The rows that hit, in the table's order, each as output name → value; empty where none does. */
    public List<Map<String, Object>> evaluate(String decisionKey, Map<String, Object> inputs) {
        DmnDecisionResult result =
                decisions.evaluateDecisionByKey(decisionKey).variables(inputs).evaluate();
        return result.getResultList();
    }
}
