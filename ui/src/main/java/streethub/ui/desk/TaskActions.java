package streethub.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import streethub.casework.OpenTask;
import streethub.casework.TaskInbox;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.ui.shell.Drafts;
import streethub.ui.web.Words;

/** What waits in a case of whichever feature and, for whoever may do it, its form, claiming it and handing it over. */
@Service
public class TaskActions {

    private final TaskInbox inbox;
    private final Accounts accounts;
    private final Grids grids;
    private final CurrentActor current;
    private final ObjectProvider<Drafts> drafts;

    TaskActions(TaskInbox inbox, Accounts accounts, Grids grids, CurrentActor current, ObjectProvider<Drafts> drafts) {
        this.inbox = inbox;
        this.accounts = accounts;
        this.grids = grids;
        this.current = current;
        this.drafts = drafts;
    }

    /**
     * The task in front of whoever is logged in.
     *
     * @param done called after the person has done something
     */
    public <V> TaskAtHand<V> hand(Words words, String number, V view, OpenTask task, Runnable done) {
        return new TaskAtHand<>(number, view, task, words, current, drafts.getObject(), done);
    }

    /**
     * The open tasks of a case, one under the other.
     *
     * @param feature whose texts name the tasks
     * @param others the feature's own ways on, beside claiming and handing over
     */
    public <V> Component draw(
            String feature,
            List<TaskAtHand<V>> hands,
            Collection<TaskForm<V>> forms,
            Function<TaskAtHand<V>, List<Button>> others) {
        Div all = new Div();
        all.addClassName("case-actions");
        Actor actor = current.get();
        for (TaskAtHand<V> hand : hands) {
            OpenTask task = hand.task();
            all.add(waits(feature, hand.words(), task));
            if (task.isFor(actor) && (task.isFree() || task.isHeldBy(actor))) {
                all.add(form(hand, forms), buttons(hand, actor, others.apply(hand)));
            }
        }
        all.setVisible(!hands.isEmpty());
        return all;
    }

    private Component waits(String feature, Words words, OpenTask task) {
        Span what = new Span(words.get("desk.waits", words.get(feature + ".task." + task.task())));
        what.addClassName("case-strong");
        String holder = task.assignee();
        Span who =
                new Span(task.level() == null ? words.get("desk.role." + task.role()) : grids.words(task.gridCode()));
        who.addClassName("hub-second");
        Span state = new Span(
                holder == null ? words.get("desk.free") : words.get("desk.heldBy", accounts.displayName(holder)));
        state.addClassName("hub-second");
        Paragraph line = new Paragraph(what, who, state);
        line.addClassName("case-waits");
        return line;
    }

    /** On a phone a form with fields opens by a button, so that it does not cover what one has to read first. */
    private static <V> Component form(TaskAtHand<V> hand, Collection<TaskForm<V>> forms) {
        TaskForm<V> form = forms.stream()
                .filter(it -> it.task().equals(hand.task().task()))
                .findFirst()
                .orElseThrow();
        Component shown = form.show(hand);
        shown.addClassName("case-form");
        shown.setId(form.key());
        Button opener = new Button(hand.words().get("desk.openForm"));
        opener.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        opener.addClassNames("case-opener", "case-primary");
        opener.addClickListener(click -> {
            shown.addClassName("open");
            opener.setVisible(false);
        });
        return new Div(opener, shown);
    }

    /** Every other way on than the primary one. */
    private <V> Component buttons(TaskAtHand<V> hand, Actor actor, List<Button> others) {
        Div buttons = new Div();
        buttons.addClassName("case-buttons");
        others.forEach(buttons::add);
        String task = hand.task().id();
        if (hand.task().isFree()) {
            buttons.add(other(
                    hand.words(), "desk.claim", () -> hand.send("desk.claim.done", who -> inbox.claim(who, task))));
        } else {
            buttons.add(other(
                    hand.words(),
                    "desk.release",
                    () -> hand.send("desk.release.done", who -> inbox.release(who, task))));
            buttons.add(other(hand.words(), "desk.handOver", () -> handOverDialog(hand, actor)
                    .open()));
        }
        return buttons;
    }

    /** A quiet button. */
    public static Button other(Words words, String key, Runnable press) {
        Button button = new Button(words.get(key), click -> press.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private <V> HandOverDialog handOverDialog(TaskAtHand<V> hand, Actor self) {
        List<Actor> colleagues = inbox.whoMayDo(hand.task()).stream()
                .filter(other -> !other.username().equals(self.username()))
                .toList();
        return new HandOverDialog(
                hand.words(),
                hand.words().get("desk.handOver"),
                colleagues,
                hand.words().get("desk.handOver.nobody"),
                dialog -> hand.send("desk.handOver.done", actor -> {
                    Actor receiver = dialog.receiver();
                    inbox.handOver(actor, hand.task().id(), receiver == null ? null : receiver.username());
                    dialog.close();
                }));
    }
}
