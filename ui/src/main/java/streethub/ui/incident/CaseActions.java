package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import streethub.casework.OpenTask;
import streethub.casework.TaskInbox;
import streethub.grid.Grids;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentVerb;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.ui.desk.HandOverDialog;
import streethub.ui.shell.Drafts;
import streethub.ui.web.Words;

/** What waits in a case and, for whoever may do it, the form of the task and the other ways on. */
@Service
class CaseActions {

    private final Map<String, TaskForm> forms = new HashMap<>();
    private final Incidents incidents;
    private final IncidentReading reading;
    private final TaskInbox inbox;
    private final Accounts accounts;
    private final Grids grids;
    private final CurrentActor current;
    private final ObjectProvider<Drafts> drafts;

    CaseActions(
            Collection<TaskForm> forms,
            Incidents incidents,
            IncidentReading reading,
            TaskInbox inbox,
            Accounts accounts,
            Grids grids,
            CurrentActor current,
            ObjectProvider<Drafts> drafts) {
        forms.forEach(form -> this.forms.put(form.task(), form));
        this.incidents = incidents;
        this.reading = reading;
        this.inbox = inbox;
        this.accounts = accounts;
        this.grids = grids;
        this.current = current;
        this.drafts = drafts;
    }

    /**
     * The open tasks of the case.
     *
     * @param done called after the person has done something
     */
    Component draw(Words words, IncidentView view, Runnable done) {
        Div all = new Div();
        all.addClassName("case-actions");
        Actor actor = current.get();
        for (OpenTask task : view.openTasks()) {
            TaskAtHand hand = new TaskAtHand(view, task, words, current, drafts.getObject(), done);
            all.add(waits(words, task));
            if (task.isFor(actor) && (task.isFree() || task.isHeldBy(actor))) {
                all.add(form(hand), others(hand, actor));
            }
        }
        all.setVisible(!view.openTasks().isEmpty());
        return all;
    }

    /** Passes the task that the person may do up a level, after asking why; nothing where there is none. */
    void handUp(Words words, IncidentView view, Runnable done) {
        if (reading.verbs(current.get(), view.summary().number()).contains(IncidentVerb.HAND_UP)) {
            TaskAtHand hand =
                    new TaskAtHand(view, view.openTasks().getFirst(), words, current, drafts.getObject(), done);
            passDialog(hand, IncidentVerb.HAND_UP).open();
        }
    }

    private Component waits(Words words, OpenTask task) {
        Span what = new Span(words.get("desk.waits", words.get("incident.task." + task.task())));
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
    private Component form(TaskAtHand hand) {
        TaskForm form = Objects.requireNonNull(forms.get(hand.task().task()), hand.task()::task);
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
    private Component others(TaskAtHand hand, Actor actor) {
        Div others = new Div();
        others.addClassName("case-buttons");
        List<IncidentVerb> verbs = reading.verbs(actor, hand.number());
        Stream.of(IncidentVerb.HAND_UP, IncidentVerb.GIVE_BACK)
                .filter(verbs::contains)
                .map(verb -> other(hand.words(), "desk.pass." + verb, () -> passDialog(hand, verb)
                        .open()))
                .forEach(others::add);
        String task = hand.task().id();
        if (hand.task().isFree()) {
            others.add(other(
                    hand.words(), "desk.claim", () -> hand.send("desk.claim.done", who -> inbox.claim(who, task))));
        } else {
            others.add(other(
                    hand.words(),
                    "desk.release",
                    () -> hand.send("desk.release.done", who -> inbox.release(who, task))));
            others.add(other(hand.words(), "desk.handOver", () -> handOverDialog(hand, actor)
                    .open()));
        }
        return others;
    }

    private static Button other(Words words, String key, Runnable press) {
        Button button = new Button(words.get(key), click -> press.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private PassDialog passDialog(TaskAtHand hand, IncidentVerb verb) {
        return new PassDialog(hand, verb, (actor, reason) -> {
            if (verb == IncidentVerb.HAND_UP) {
                incidents.handUp(actor, hand.number(), reason);
            } else {
                incidents.giveBack(actor, hand.number(), reason);
            }
        });
    }

    private HandOverDialog handOverDialog(TaskAtHand hand, Actor self) {
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
