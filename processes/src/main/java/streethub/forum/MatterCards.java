package streethub.forum;

import java.util.Set;
import org.springframework.stereotype.Component;
import streethub.casework.engine.CaseCard;
import streethub.casework.engine.CaseDirectory;

/** What the inbox says of a common matter that waits for the secretary. */
@Component
class MatterCards implements CaseDirectory {

    private final MatterTable matters;
    private final TopicTable topics;

    MatterCards(MatterTable matters, TopicTable topics) {
        this.matters = matters;
        this.topics = topics;
    }

    @Override
    public boolean owns(String processDefinitionKey) {
        return processDefinitionKey.equals(CommonMatterProcess.KEY);
    }

    @Override
    public CaseCard card(String caseNumber) {
        MatterView matter = matters.find(caseNumber).orElseThrow();
        return new CaseCard(
                "forum",
                "forum.matter.subject",
                topics.title(matter.topic()),
                matter.courtyard(),
                "GENERAL",
                null,
                matters.proposedBy(caseNumber),
                Set.of());
    }
}
