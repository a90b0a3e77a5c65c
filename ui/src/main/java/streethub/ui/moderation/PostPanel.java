package streethub.ui.moderation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import streethub.forum.ModerationReading;
import streethub.forum.ReviewCase;
import streethub.identity.CurrentActor;
import streethub.shared.Texts;
import streethub.ui.desk.CasePage;
import streethub.ui.desk.CasePicture;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.CaseTimelineList;
import streethub.ui.desk.LiveCases;
import streethub.ui.desk.TaskActions;
import streethub.ui.desk.TaskForm;

/** One post beside the inbox, for whoever finds its review among their other work; the desk has more to offer. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class PostPanel extends CasePage<ReviewAtDesk> {

    private static final long serialVersionUID = 1L;

    private final transient ModerationReading reading;
    private final transient CurrentActor current;
    private final transient ReviewHead heads;
    private final transient ReviewSides sides;
    private final transient Collection<TaskForm<ReviewCase>> forms;
    private final transient TaskActions tasks;
    private final transient CaseTimelineList timeline;
    private final transient CasePicture picture;

    PostPanel(
            ModerationReading reading,
            CurrentActor current,
            ReviewHead heads,
            ReviewSides sides,
            Collection<TaskForm<ReviewCase>> forms,
            TaskActions tasks,
            CaseTimelineList timeline,
            CasePicture picture,
            Texts texts,
            LiveCases live) {
        super(texts);
        this.reading = reading;
        this.current = current;
        this.heads = heads;
        this.sides = sides;
        this.forms = forms;
        this.tasks = tasks;
        this.timeline = timeline;
        this.picture = picture;
        live.tell(this, changed -> {
            ReviewAtDesk desk = shown();
            if (desk != null && changed.contains(number(desk))) {
                refresh();
            }
        });
    }

    @Override
    public String letters() {
        return "F";
    }

    /** A review has no levels to be passed up; when late it goes to the secretary by itself. */
    @Override
    public void handUp() {}

    @Override
    public String title() {
        ReviewAtDesk desk = shown();
        return desk == null ? words().get("desk.menu.moderation") : desk.post().title() + " " + number(desk);
    }

    @Override
    protected ReviewAtDesk read(String number) {
        return new ReviewAtDesk(reading.find(current.get(), number), reading.tasks(current.get(), number));
    }

    @Override
    protected String number(ReviewAtDesk desk) {
        return desk.post().id();
    }

    @Override
    protected Component head(ReviewAtDesk desk) {
        Anchor more = new Anchor("moderation?post=" + number(desk), words().get("desk.forum.toDesk"));
        return new Div(heads.draw(words(), desk.post()), more);
    }

    @Override
    protected Component work(ReviewAtDesk desk) {
        return tasks.draw(
                "forum",
                desk.tasks().stream()
                        .map(task -> tasks.hand(words(), number(desk), desk.post(), task, this::refresh))
                        .toList(),
                forms,
                hand -> List.of());
    }

    /** A form is about one text: where the author writes another it begins anew. */
    @Override
    protected boolean isSameWork(ReviewAtDesk before, ReviewAtDesk now) {
        return before.hands().equals(now.hands())
                && before.post().revision() == now.post().revision();
    }

    @Override
    protected CaseTabs<ReviewAtDesk> sides(ReviewAtDesk first) {
        CaseTabs<ReviewAtDesk> drawn = new CaseTabs<>(words(), first);
        drawn.side(desk -> words().get("desk.forum.sides"), (it, desk) -> sides.draw(it, desk.post()));
        drawn.side(
                desk -> words().get("desk.tab.timeline"),
                (it, desk) -> timeline.draw(it, "forum", reading.timeline(current.get(), number(desk))));
        drawn.side(desk -> words().get("desk.tab.picture"), (it, desk) -> picture.draw(it, number(desk)));
        return drawn;
    }
}
