package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.casework.OpenTask;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentView;
import streethub.shared.Texts;
import streethub.ui.desk.CasePage;
import streethub.ui.desk.CasePicture;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.CaseTimelineList;
import streethub.ui.desk.LiveCases;

/** One case, whole: on a page of its own or beside the inbox. It follows what others do to the case. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class CasePanel extends CasePage<IncidentView> {

    private static final long serialVersionUID = 1L;

    private final transient IncidentReading reading;
    private final transient CurrentActor current;
    private final transient CaseHead heads;
    private final transient CaseActions actions;
    private final transient CaseTimelineList timeline;
    private final transient CasePicture picture;
    private final transient CaseMap map;
    private final transient CasePhotos photos;
    private final transient CaseTalk talk;
    private final transient OutageSide outage;

    CasePanel(
            IncidentReading reading,
            CurrentActor current,
            Texts texts,
            CaseHead heads,
            CaseActions actions,
            CaseTimelineList timeline,
            CasePicture picture,
            CaseMap map,
            CasePhotos photos,
            CaseTalk talk,
            OutageSide outage,
            LiveCases live) {
        super(texts);
        this.reading = reading;
        this.current = current;
        this.heads = heads;
        this.actions = actions;
        this.timeline = timeline;
        this.picture = picture;
        this.map = map;
        this.photos = photos;
        this.talk = talk;
        this.outage = outage;
        live.tell(this, changed -> {
            IncidentView view = shown();
            if (view != null && changed.contains(number(view))) {
                refresh();
            }
        });
    }

    @Override
    public String letters() {
        return "";
    }

    @Override
    public void handUp() {
        IncidentView view = shown();
        if (view != null) {
            actions.handUp(words(), view, this::refresh);
        }
    }

    @Override
    public String title() {
        IncidentView view = shown();
        return view == null
                ? words().get("desk.menu.cases")
                : words().get(view.summary().subject()) + " " + number(view);
    }

    @Override
    protected IncidentView read(String number) {
        return reading.find(current.get(), number, null);
    }

    @Override
    protected String number(IncidentView view) {
        return view.summary().number();
    }

    @Override
    protected Component head(IncidentView view) {
        return heads.draw(words(), view);
    }

    @Override
    protected Component work(IncidentView view) {
        return actions.draw(words(), view, this::refresh);
    }

    /** Until the task itself has gone or changed hands. */
    @Override
    protected boolean isSameWork(IncidentView before, IncidentView now) {
        return hands(before).equals(hands(now));
    }

    @Override
    protected CaseTabs<IncidentView> sides(IncidentView first) {
        CaseTabs<IncidentView> sides = new CaseTabs<>(words(), first);
        sides.side(
                view -> words().get("desk.tab.timeline"), (it, view) -> timeline.draw(it, "incident", view.timeline()));
        sides.side(view -> words().get("desk.tab.picture"), (it, view) -> {
            String number = number(view);
            reading.requireStaff(current.get(), number);
            return picture.draw(it, number);
        });
        sides.side(view -> words().get("desk.tab.map"), map::draw);
        sides.side(view -> words().get("desk.tab.photos") + " " + view.photos().size(), photos::draw);
        int silent = outage.devices(number(first)).size();
        if (silent > 0) {
            sides.side(view -> words().get("desk.tab.outage", silent), (it, view) -> outage.draw(it, number(view)));
        }
        if (talk.isFor(number(first))) {
            sides.side(view -> words().get("desk.tab.thread"), (it, view) -> talk.draw(it, number(view)));
        }
        return sides;
    }

    private static List<String> hands(IncidentView view) {
        return view.openTasks().stream()
                .map((OpenTask task) -> task.id() + " " + task.assignee())
                .toList();
    }
}
