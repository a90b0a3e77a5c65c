package streethub.resident;

import java.util.Set;
import org.springframework.stereotype.Component;
import streethub.casework.engine.CaseCard;
import streethub.casework.engine.CaseDirectory;
import streethub.grid.Grids;

/** What the inbox says of a home that waits to be confirmed. */
@Component
class HomeCards implements CaseDirectory {

    private final HomeTable homes;
    private final Grids grids;

    HomeCards(HomeTable homes, Grids grids) {
        this.homes = homes;
        this.grids = grids;
    }

    @Override
    public boolean owns(String processDefinitionKey) {
        return processDefinitionKey.equals(HomeClaimProcess.KEY);
    }

    @Override
    public CaseCard card(String caseNumber) {
        HomeView home = homes.find(caseNumber).orElseThrow();
        return new CaseCard(
                "resident",
                "resident.subject",
                grids.words(home.building()),
                home.building(),
                "GENERAL",
                null,
                home.username(),
                Set.of());
    }
}
