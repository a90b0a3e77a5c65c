package streethub.ui.incident;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import streethub.casework.OpenTask;
import streethub.identity.CurrentActor;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentVerb;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.ui.desk.TaskActions;
import streethub.ui.desk.TaskAtHand;
import streethub.ui.desk.TaskForm;
import streethub.ui.web.Words;

/** What waits in a case and, for whoever may do it, the form of the task and the other ways on. */
@Service
class CaseActions {

    private final Collection<TaskForm<IncidentView>> forms;
    private final TaskActions tasks;
    private final Incidents incidents;
    private final IncidentReading reading;
    private final CurrentActor current;

    CaseActions(
            Collection<TaskForm<IncidentView>> forms,
            TaskActions tasks,
            Incidents incidents,
            IncidentReading reading,
            CurrentActor current) {
        this.forms = forms;
        this.tasks = tasks;
        this.incidents = incidents;
        this.reading = reading;
        this.current = current;
    }

    /**
     * The open tasks of the case.
     *
     * @param done called after the person has done something
     */
    Component draw(Words words, IncidentView view, Runnable done) {
        List<TaskAtHand<IncidentView>> hands = view.openTasks().stream()
                .map(task -> hand(words, view, task, done))
                .toList();
        Component work = tasks.draw("incident", hands, forms, this::passing);
        if (hands.isEmpty()
                || !reading.verbs(current.get(), view.summary().number()).contains(IncidentVerb.DEPARTMENT_SAYS)) {
            return work;
        }
        return new Div(work, TaskActions.other(words, "desk.pass." + IncidentVerb.DEPARTMENT_SAYS, () -> passDialog(
                        hands.getFirst(), IncidentVerb.DEPARTMENT_SAYS)
                .open()));
    }

    /** Passes the task that the person may do up a level, after asking why; nothing where there is none. */
    void handUp(Words words, IncidentView view, Runnable done) {
        if (reading.verbs(current.get(), view.summary().number()).contains(IncidentVerb.HAND_UP)) {
            passDialog(hand(words, view, view.openTasks().getFirst(), done), IncidentVerb.HAND_UP)
                    .open();
        }
    }

    private TaskAtHand<IncidentView> hand(Words words, IncidentView view, OpenTask task, Runnable done) {
        return tasks.hand(words, view.summary().number(), view, task, done);
    }

    private List<Button> passing(TaskAtHand<IncidentView> hand) {
        List<IncidentVerb> verbs = reading.verbs(current.get(), hand.number());
        return Stream.of(IncidentVerb.HAND_UP, IncidentVerb.GIVE_BACK)
                .filter(verbs::contains)
                .map(verb -> TaskActions.other(hand.words(), "desk.pass." + verb, () -> passDialog(hand, verb)
                        .open()))
                .toList();
    }

    private PassDialog passDialog(TaskAtHand<IncidentView> hand, IncidentVerb verb) {
        return new PassDialog(hand, verb, (actor, reason) -> {
            switch (verb) {
                case HAND_UP -> incidents.handUp(actor, hand.number(), reason);
                case DEPARTMENT_SAYS -> incidents.departmentSays(actor, hand.number(), reason);
                default -> incidents.giveBack(actor, hand.number(), reason);
            }
        });
    }
}
