package streethub.ui.venue;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import streethub.attachment.Photos;
import streethub.booking.BookingVerb;
import streethub.booking.BookingView;
import streethub.booking.Bookings;
import streethub.booking.HandBacks;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.ui.desk.TaskActions;
import streethub.ui.desk.TaskForm;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What the venue's staff do with a booking: answer, move, cancel, check in who came, look at what is given back, forgive. */
@Service
class BookingActions {

    private final Collection<TaskForm<BookingView>> forms;
    private final TaskActions tasks;
    private final Bookings bookings;
    private final HandBacks handBacks;
    private final Photos photos;
    private final DeskMoves moves;
    private final CurrentActor current;

    BookingActions(
            Collection<TaskForm<BookingView>> forms,
            TaskActions tasks,
            Bookings bookings,
            HandBacks handBacks,
            Photos photos,
            DeskMoves moves,
            CurrentActor current) {
        this.forms = forms;
        this.tasks = tasks;
        this.bookings = bookings;
        this.handBacks = handBacks;
        this.photos = photos;
        this.moves = moves;
        this.current = current;
    }

    Component draw(Words words, BookingAtDesk desk, Runnable done) {
        String number = desk.booking().number();
        Component answers = tasks.draw(
                "booking",
                desk.tasks().stream()
                        .map(task -> tasks.hand(words, number, desk.booking(), task, done))
                        .toList(),
                forms,
                hand -> List.of());
        Div verbs = new Div();
        verbs.addClassName("case-buttons");
        if (desk.verbs().contains(BookingVerb.CHECK_IN)) {
            verbs.add(button(words, "checkIn", number, done, actor -> bookings.checkIn(actor, number)));
        }
        if (desk.verbs().contains(BookingVerb.FORGIVE)) {
            verbs.add(button(words, "forgive", number, done, actor -> bookings.forgive(actor, number)));
        }
        if (desk.verbs().contains(BookingVerb.HAND_BACK)) {
            verbs.add(new Button(words.get("desk.booking.handBack"), click -> handBack(words, number, done)));
        }
        if (DeskMoves.allowed(desk)) {
            verbs.add(TaskActions.other(words, "desk.booking.move", () -> moves.ask(words, desk, done)));
        }
        if (desk.verbs().contains(BookingVerb.CANCEL)
                && desk.tasks().stream().noneMatch(task -> task.isFor(current.get()))) {
            verbs.add(TaskActions.other(words, "desk.booking.cancel", () -> new CancelDialog(
                            words,
                            reason -> send(
                                    words, "cancel", number, done, actor -> bookings.cancel(actor, number, reason)))
                    .open()));
        }
        Div others = new Div(verbs);
        others.addClassName("case-actions");
        others.setVisible(verbs.getComponentCount() > 0);
        return new Div(answers, others);
    }

    private void handBack(Words words, String number, Runnable done) {
        new HandBackDialog(
                        words,
                        photos,
                        (inOrder, said, photo) -> send(
                                words,
                                "handBack",
                                number,
                                done,
                                actor -> handBacks.check(actor, number, inOrder, said, photo)))
                .open();
    }

    private Button button(Words words, String verb, String number, Runnable done, Consumer<Actor> press) {
        return new Button(words.get("desk.booking." + verb), click -> {
            boolean unused = send(words, verb, number, done, press);
        });
    }

    private boolean send(Words words, String verb, String number, Runnable done, Consumer<Actor> press) {
        boolean sent = Notices.attempt(words, () -> press.accept(current.get()));
        if (sent) {
            Notices.done(words.get("desk.booking." + verb + ".done", number));
            done.run();
        }
        return sent;
    }
}
