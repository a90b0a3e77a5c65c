package streethub.ui.resident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.casework.CaseEvent;
import streethub.casework.OpenTask;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.resident.HomeView;
import streethub.resident.Residents;
import streethub.ui.desk.CaseParts;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.PlainCasePage;
import streethub.ui.desk.TaskForm;
import streethub.ui.web.Words;

/** One home that a resident has entered, for the secretary of the place. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class HomePanel extends PlainCasePage<HomeView> {

    private static final long serialVersionUID = 1L;

    private final transient Residents residents;
    private final transient Grids grids;
    private final transient DueWords dues;

    HomePanel(CaseParts parts, Collection<TaskForm<HomeView>> forms, Residents residents, Grids grids, DueWords dues) {
        super(parts, "resident", "resident.subject", "H", forms);
        this.residents = residents;
        this.grids = grids;
        this.dues = dues;
    }

    @Override
    protected HomeView find(Actor actor, String number) {
        return residents.find(actor, number);
    }

    @Override
    protected List<OpenTask> tasks(Actor actor, String number) {
        return residents.tasks(actor, number);
    }

    @Override
    protected List<CaseEvent> events(Actor actor, String number) {
        return residents.timeline(actor, number);
    }

    @Override
    protected String numberOf(HomeView home) {
        return home.number();
    }

    @Override
    protected Component sign(Words words, HomeView home) {
        return new HomeSign(words, home.status());
    }

    @Override
    protected void facts(Words words, HomeView home, Facts facts) {
        facts.add(words.get("desk.home.who"), home.name())
                .add(words.get("desk.home.where"), grids.words(home.building()) + " " + home.door())
                .add(words.get("desk.home.kind"), words.get("resident.kind." + home.kind()))
                .add(words.get("desk.home.at"), dues.ago(words.locale(), home.claimedAt()))
                .add(words.get("desk.reason"), home.reason());
    }
}
