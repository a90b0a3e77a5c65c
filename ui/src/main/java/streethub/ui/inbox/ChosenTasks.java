package streethub.ui.inbox;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import streethub.casework.TaskCard;
import streethub.casework.TaskInbox;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.Refusal;
import streethub.ui.desk.HandOverDialog;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Under the list while some of one's own tasks are ticked: how many, and handing them over together. */
final class ChosenTasks extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient TaskInbox inbox;
    private final transient CurrentActor current;
    private final transient Runnable letGo;
    private final Span count = new Span();
    private transient List<TaskCard> chosen = List.of();

    /**
     * The bar, with nothing chosen.
     *
     * @param letGo unticks all
     */
    ChosenTasks(Words words, TaskInbox inbox, CurrentActor current, Runnable letGo) {
        this.words = words;
        this.inbox = inbox;
        this.current = current;
        this.letGo = letGo;
        addClassName("inbox-chosen");
        count.getElement().setAttribute("role", "status");
        Button none = new Button(words.get("desk.inbox.chosen.none"), click -> letGo.run());
        none.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Button pass = new Button(words.get("desk.handOver"), click -> Notices.attempt(words, this::ask));
        pass.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(count, none, pass);
        show(Set.of());
    }

    void show(Set<TaskCard> tasks) {
        chosen = List.copyOf(tasks);
        count.setText(words.get("desk.inbox.chosen", chosen.size()));
        setVisible(!chosen.isEmpty());
    }

    private void ask() {
        List<TaskCard> tasks = chosen;
        new HandOverDialog(
                        words,
                        words.get("desk.inbox.handOver", tasks.size()),
                        inbox.colleagues(current.get(), tasks),
                        words.get("desk.inbox.handOver.nobody"),
                        dialog -> handOver(tasks, dialog))
                .open();
    }

    private void handOver(List<TaskCard> tasks, HandOverDialog dialog) {
        Actor receiver = dialog.receiver();
        try {
            inbox.handOverAll(current.get(), tasks, receiver == null ? null : receiver.username());
        } catch (Refusal refusal) {
            String why = words.texts().get(words.locale(), refusal);
            Notices.refused(words, words.get("desk.inbox.handOver.refused", why));
            return;
        }
        dialog.close();
        Notices.done(words.get("desk.inbox.handOver.done", tasks.size()));
        letGo.run();
    }
}
