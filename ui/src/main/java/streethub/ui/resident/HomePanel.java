package streethub.ui.resident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.resident.HomeView;
import streethub.resident.Residents;
import streethub.shared.Texts;
import streethub.ui.desk.CasePage;
import streethub.ui.desk.CasePicture;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.CaseTimelineList;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.LiveCases;
import streethub.ui.desk.TaskActions;
import streethub.ui.desk.TaskForm;

/** One home that a resident has entered, for the secretary of the place. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class HomePanel extends CasePage<HomeAtDesk> {

    private static final long serialVersionUID = 1L;

    private final transient Residents residents;
    private final transient Grids grids;
    private final transient CurrentActor current;
    private final transient Collection<TaskForm<HomeView>> forms;
    private final transient TaskActions actions;
    private final transient CaseTimelineList timeline;
    private final transient CasePicture picture;
    private final transient DueWords dues;

    HomePanel(
            Residents residents,
            Grids grids,
            CurrentActor current,
            Texts texts,
            Collection<TaskForm<HomeView>> forms,
            TaskActions actions,
            CaseTimelineList timeline,
            CasePicture picture,
            DueWords dues,
            LiveCases cases) {
        super(texts);
        this.residents = residents;
        this.grids = grids;
        this.current = current;
        this.forms = forms;
        this.actions = actions;
        this.timeline = timeline;
        this.picture = picture;
        this.dues = dues;
        cases.tell(this, changed -> {
            HomeAtDesk desk = shown();
            if (desk != null && changed.contains(number(desk))) {
                refresh();
            }
        });
    }

    @Override
    public String letters() {
        return "H";
    }

    /** A claim has no levels to be passed up. */
    @Override
    public void handUp() {}

    @Override
    public String title() {
        return words().get("resident.subject");
    }

    @Override
    protected HomeAtDesk read(String number) {
        Actor actor = current.get();
        return new HomeAtDesk(residents.find(actor, number), residents.tasks(actor, number));
    }

    @Override
    protected String number(HomeAtDesk desk) {
        return desk.home().number();
    }

    @Override
    protected Component head(HomeAtDesk desk) {
        HomeView home = desk.home();
        Span number = new Span(home.number());
        number.addClassName("hub-second");
        Div line = new Div(number, new HomeSign(words(), home.status()));
        line.addClassName("case-line");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("case-facts");
        fact(facts, "desk.home.who", home.name());
        fact(facts, "desk.home.where", grids.words(home.building()) + " " + home.door());
        fact(facts, "desk.home.kind", words().get("resident.kind." + home.kind()));
        fact(facts, "desk.home.at", dues.ago(words().locale(), home.claimedAt()));
        String reason = home.reason();
        if (reason != null) {
            fact(facts, "desk.reason", reason);
        }
        Div head = new Div(line, new H1(words().get("resident.subject")), facts);
        head.addClassName("case-head");
        return head;
    }

    private void fact(DescriptionList facts, String key, String value) {
        facts.add(new DescriptionList.Term(words().get(key)), new DescriptionList.Description(value));
    }

    @Override
    protected Component work(HomeAtDesk desk) {
        return actions.draw(
                "resident",
                desk.tasks().stream()
                        .map(task -> actions.hand(words(), number(desk), desk.home(), task, this::refresh))
                        .toList(),
                forms,
                hand -> List.of());
    }

    @Override
    protected boolean isSameWork(HomeAtDesk before, HomeAtDesk now) {
        return before.hands().equals(now.hands());
    }

    @Override
    protected CaseTabs<HomeAtDesk> sides(HomeAtDesk first) {
        CaseTabs<HomeAtDesk> drawn = new CaseTabs<>(words(), first);
        drawn.side(
                desk -> words().get("desk.tab.timeline"),
                (it, desk) -> timeline.draw(it, "resident", residents.timeline(current.get(), number(desk))));
        drawn.side(desk -> words().get("desk.tab.picture"), (it, desk) -> picture.draw(it, number(desk)));
        return drawn;
    }
}
