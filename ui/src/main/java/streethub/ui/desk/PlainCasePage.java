package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.casework.CaseEvent;
import streethub.casework.OpenTask;
import streethub.identity.Actor;
import streethub.ui.web.Words;

/**
 * The page of a case that has facts, a task and a timeline, and no levels to be passed up.
 *
 * @param <V> what is seen of the case
 */
public abstract class PlainCasePage<V> extends CasePage<PlainCase<V>> {

    private static final long serialVersionUID = 1L;

    private final transient CaseParts parts;
    private final String feature;
    private final String subject;
    private final String letters;
    private final transient Collection<TaskForm<V>> forms;

    /**
     * A page of that feature's cases.
     *
     * @param feature as the inbox calls it; its messages have the timeline
     * @param subject message key of what its cases are about
     * @param letters that the numbers of its cases begin with
     */
    // Only what is heard after the construction calls back.
    @SuppressWarnings("this-escape")
    protected PlainCasePage(
            CaseParts parts, String feature, String subject, String letters, Collection<TaskForm<V>> forms) {
        super(parts.texts);
        this.parts = parts;
        this.feature = feature;
        this.subject = subject;
        this.letters = letters;
        this.forms = forms;
        parts.cases.tell(this, changed -> {
            PlainCase<V> desk = shown();
            if (desk != null && changed.contains(number(desk))) {
                refresh();
            }
        });
    }

    /** The case as the actor may see it; refused for who may not. */
    protected abstract V find(Actor actor, String number);

    /** What waits in it. */
    protected abstract List<OpenTask> tasks(Actor actor, String number);

    /** What has happened to it. */
    protected abstract List<CaseEvent> events(Actor actor, String number);

    protected abstract String numberOf(V view);

    /** Where it stands. */
    protected abstract Component sign(Words words, V view);

    /** Writes what is known of it. */
    protected abstract void facts(Words words, V view, Facts facts);

    /** What is known of a case, line by line. */
    public static final class Facts extends DescriptionList {

        private static final long serialVersionUID = 1L;

        Facts() {
            addClassName("case-facts");
        }

        /** Adds a line; nothing where there is nothing to say. */
        public Facts add(String name, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                add(new Term(name), new Description(value));
            }
            return this;
        }
    }

    @Override
    public final String letters() {
        return letters;
    }

    @Override
    public final void handUp() {}

    @Override
    public final String title() {
        return words().get(subject);
    }

    @Override
    protected final PlainCase<V> read(String number) {
        Actor actor = parts.current.get();
        return new PlainCase<>(find(actor, number), tasks(actor, number));
    }

    @Override
    protected final String number(PlainCase<V> desk) {
        return numberOf(desk.view());
    }

    @Override
    protected final Component head(PlainCase<V> desk) {
        Span number = new Span(number(desk));
        number.addClassName("hub-second");
        Div line = new Div(number, sign(words(), desk.view()));
        line.addClassName("case-line");
        Facts facts = new Facts();
        facts(words(), desk.view(), facts);
        Div head = new Div(line, new H1(title()), facts);
        head.addClassName("case-head");
        return head;
    }

    @Override
    protected final Component work(PlainCase<V> desk) {
        return parts.actions.draw(
                feature,
                desk.tasks().stream()
                        .map(task -> parts.actions.hand(words(), number(desk), desk.view(), task, this::refresh))
                        .toList(),
                forms,
                hand -> List.of());
    }

    @Override
    protected final boolean isSameWork(PlainCase<V> before, PlainCase<V> now) {
        return before.hands().equals(now.hands());
    }

    @Override
    protected final CaseTabs<PlainCase<V>> sides(PlainCase<V> first) {
        CaseTabs<PlainCase<V>> drawn = new CaseTabs<>(words(), first);
        drawn.side(
                desk -> words().get("desk.tab.timeline"),
                (it, desk) -> parts.timeline.draw(it, feature, events(parts.current.get(), number(desk))));
        drawn.side(desk -> words().get("desk.tab.picture"), (it, desk) -> parts.picture.draw(it, number(desk)));
        return drawn;
    }
}
