package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.casework.OpenTask;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentView;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.CasePage;
import streethub.ui.desk.CasePicture;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.CaseTimelineList;
import streethub.ui.desk.LiveCases;
import streethub.ui.web.Words;

/** One case, whole: on a page of its own or beside the inbox. It follows what others do to the case. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class CasePanel extends CasePage {

    private static final long serialVersionUID = 1L;

    private final transient IncidentReading reading;
    private final transient CurrentActor current;
    private final transient Words words;
    private final transient CaseHead heads;
    private final transient CaseActions actions;
    private final transient CaseTimelineList timeline;
    private final transient CasePicture picture;
    private final transient CaseMap map;
    private final transient CasePhotos photos;
    private final Div head = new Div();
    private final Div work = new Div();
    private final Div sides = new Div();
    private transient @Nullable IncidentView shown;
    private @Nullable CaseTabs<IncidentView> tabs;

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
            LiveCases live) {
        this.reading = reading;
        this.current = current;
        this.words = new Words(texts, getLocale());
        this.heads = heads;
        this.actions = actions;
        this.timeline = timeline;
        this.picture = picture;
        this.map = map;
        this.photos = photos;
        addClassName("case");
        work.addClassName("case-work");
        add(head, work, sides);
        live.tell(this, changed -> {
            IncidentView view = shown;
            if (view != null && changed.contains(view.summary().number())) {
                refresh();
            }
        });
    }

    @Override
    public String letters() {
        return "";
    }

    @Override
    public void show(String number) {
        shown = null;
        tabs = null;
        head.removeAll();
        work.removeAll();
        sides.removeAll();
        try {
            show(reading.find(current.get(), number, null));
        } catch (Refusal refusal) {
            head.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    @Override
    public void handUp() {
        IncidentView view = shown;
        if (view != null) {
            actions.handUp(words, view, this::refresh);
        }
    }

    @Override
    public String title() {
        IncidentView view = shown;
        return view == null
                ? words.get("desk.menu.cases")
                : words.get(view.summary().subject()) + " " + view.summary().number();
    }

    private void refresh() {
        IncidentView view = shown;
        if (view == null) {
            return;
        }
        String number = view.summary().number();
        try {
            show(reading.find(current.get(), number, null));
        } catch (Refusal noLongerTheirs) {
            show(number);
        }
    }

    private void show(IncidentView view) {
        IncidentView before = shown;
        shown = view;
        replace(head, heads.draw(words, view));
        // A form that somebody is filling in stays, unless the task itself has gone or changed hands.
        if (before == null || !hands(before).equals(hands(view))) {
            replace(work, actions.draw(words, view, this::refresh));
        }
        CaseTabs<IncidentView> open = tabs;
        if (open == null) {
            CaseTabs<IncidentView> drawn = tabs(view);
            tabs = drawn;
            replace(sides, drawn);
        } else {
            open.show(view);
        }
    }

    private CaseTabs<IncidentView> tabs(IncidentView first) {
        CaseTabs<IncidentView> sides = new CaseTabs<>(words, first);
        sides.side(
                view -> words.get("desk.tab.timeline"), (it, view) -> timeline.draw(it, "incident", view.timeline()));
        sides.side(view -> words.get("desk.tab.picture"), (it, view) -> {
            String number = view.summary().number();
            reading.requireStaff(current.get(), number);
            return picture.draw(it, number);
        });
        sides.side(view -> words.get("desk.tab.map"), map::draw);
        sides.side(view -> words.get("desk.tab.photos") + " " + view.photos().size(), photos::draw);
        return sides;
    }

    private static List<String> hands(IncidentView view) {
        return view.openTasks().stream()
                .map((OpenTask task) -> task.id() + " " + task.assignee())
                .toList();
    }

    private static void replace(Div place, Component content) {
        place.removeAll();
        place.add(content);
    }
}
