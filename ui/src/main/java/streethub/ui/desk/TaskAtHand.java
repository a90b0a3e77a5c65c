package streethub.ui.desk;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.io.Serializable;
import java.util.function.Consumer;
import streethub.casework.OpenTask;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.ui.shell.Drafts;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/**
 * An open task of a case in front of somebody who may do it: what a form shows, and the way to send it off.
 *
 * @param <V> what is seen of the case
 */
public final class TaskAtHand<V> {

    private static final int MOST_WORDS = 2_000;

    private final String number;
    private final V view;
    private final OpenTask task;
    private final Words words;
    private final CurrentActor current;
    private final Drafts drafts;
    private final Runnable done;

    /**
     * The task in front of whoever is logged in.
     *
     * @param done called after something was sent off
     */
    TaskAtHand(String number, V view, OpenTask task, Words words, CurrentActor current, Drafts drafts, Runnable done) {
        this.number = number;
        this.view = view;
        this.task = task;
        this.words = words;
        this.current = current;
        this.drafts = drafts;
        this.done = done;
    }

    /** The case as whoever is logged in sees it. */
    public V view() {
        return view;
    }

    public OpenTask task() {
        return task;
    }

    public Words words() {
        return words;
    }

    /** The case's number. */
    public String number() {
        return number;
    }

    /** Keeps what is typed into the field until the task is sent off. */
    public <T extends Serializable> void keep(String field, HasValue<?, T> input) {
        drafts.keep(draft() + field, input);
    }

    /** A field for a sentence or more, kept as a draft. */
    public TextArea wordsField(String field, String labelKey) {
        TextArea area = new TextArea(words.get(labelKey));
        area.setMaxLength(MOST_WORDS);
        area.setMinRows(2);
        area.setMaxRows(8);
        area.setWidthFull();
        area.setValueChangeMode(ValueChangeMode.ON_BLUR);
        keep(field, area);
        return area;
    }

    /** The button that sends off; what it leads to stands under it. */
    public Button primary(String labelKey, Runnable press) {
        Button button = new Button(words.get(labelKey), click -> press.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        button.setDisableOnClick(true);
        button.addClassName("case-primary");
        button.addClickListener(click -> button.setEnabled(true));
        return button;
    }

    /** What the button above leads to. */
    public Paragraph leadsTo(String key, Object... arguments) {
        Paragraph text = new Paragraph(words.get(key, arguments));
        text.addClassNames("hub-second", "hub-small", "case-leads");
        return text;
    }

    /** Does it as whoever is logged in; a refusal is told and leaves all that was typed. */
    public void send(String saidKey, Consumer<Actor> verb) {
        if (Notices.attempt(words, () -> verb.accept(current.get()))) {
            drafts.forget(draft());
            Notices.done(words.get(saidKey, number));
            done.run();
        }
    }

    private String draft() {
        return "case/" + number + "/" + task.task() + "/";
    }
}
