package streethub.booking;

import java.util.Set;
import org.springframework.stereotype.Component;
import streethub.casework.engine.CaseCard;
import streethub.casework.engine.CaseDirectory;
import streethub.grid.Grids;

/** What the inbox says of an appeal. */
@Component
class AppealCards implements CaseDirectory {

    private final AppealTable appeals;
    private final Grids grids;

    AppealCards(AppealTable appeals, Grids grids) {
        this.appeals = appeals;
        this.grids = grids;
    }

    @Override
    public boolean owns(String processDefinitionKey) {
        return processDefinitionKey.equals(BanAppealProcess.KEY);
    }

    @Override
    public CaseCard card(String caseNumber) {
        AppealView appeal = appeals.find(caseNumber).orElseThrow();
        return new CaseCard(
                "appeal",
                "appeal.subject",
                grids.words(appeal.gridUnit()),
                appeal.gridUnit(),
                "GENERAL",
                null,
                appeal.holder(),
                Set.of());
    }
}
