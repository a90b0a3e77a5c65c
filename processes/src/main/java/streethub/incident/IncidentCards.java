package streethub.incident;

import java.util.Set;
import org.springframework.stereotype.Component;
import streethub.casework.engine.CaseCard;
import streethub.casework.engine.CaseDirectory;

/** What the inbox says of an incident. */
@Component
class IncidentCards implements CaseDirectory {

    private static final Set<String> MODELS = Set.of(IncidentHandlingProcess.KEY, GridDispatchProcess.KEY);

    private final Cases cases;

    IncidentCards(Cases cases) {
        this.cases = cases;
    }

    @Override
    public boolean owns(String processDefinitionKey) {
        return MODELS.contains(processDefinitionKey);
    }

    @Override
    public CaseCard card(String caseNumber) {
        Incident incident = cases.get(caseNumber);
        return new CaseCard(
                "incident",
                incident.subject(),
                incident.place(),
                incident.gridCode(),
                incident.urgencyOr(Urgency.GENERAL).name(),
                incident.routedBy(),
                incident.reporter(),
                Set.copyOf(incident.involved()));
    }
}
