package streethub.ui.alarm;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import streethub.alarm.AlarmView;
import streethub.alarm.Alarms;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.ui.desk.TaskActions;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** What somebody may do about an alarm. */
@Service
class AlarmVerbs {

    private static final List<Duration> SILENCES =
            List.of(Duration.ofHours(1), Duration.ofHours(8), Duration.ofDays(1), Duration.ofDays(7));

    private final Alarms alarms;
    private final Accounts accounts;
    private final CurrentActor current;
    private final Clock clock;

    AlarmVerbs(Alarms alarms, Accounts accounts, CurrentActor current, Clock clock) {
        this.alarms = alarms;
        this.accounts = accounts;
        this.current = current;
        this.clock = clock;
    }

    Component draw(Words words, AlarmView alarm, Runnable done) {
        Div buttons = new Div();
        buttons.addClassName("case-buttons");
        Actor actor = current.get();
        if (!treats(actor)) {
            return buttons;
        }
        if (alarm.acknowledgedAt() == null) {
            Button acknowledge = new Button(words.get("desk.alarms.acknowledge"), click -> {
                if (Notices.attempt(words, () -> alarms.acknowledge(current.get(), alarm.id(), null))) {
                    Notices.done(words.get("desk.alarms.acknowledge.done"));
                    done.run();
                }
            });
            acknowledge.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            buttons.add(acknowledge);
        }
        buttons.add(
                TaskActions.other(words, "desk.alarms.comment", () -> new AlarmDialog<>(words, "desk.alarms.comment")
                        .ask((none, said) -> alarms.comment(current.get(), alarm.id(), said), done)));
        if (actor.has(Role.DISPATCHER) || actor.has(Role.ADMIN)) {
            buttons.add(TaskActions.other(words, "desk.alarms.assign", () -> assign(words, alarm, done)));
            if (alarm.silencedUntil() != null) {
                buttons.add(TaskActions.other(words, "desk.alarms.resume", () -> resume(words, alarm, done)));
            } else if (alarm.closedAt() == null) {
                buttons.add(TaskActions.other(words, "desk.alarms.silence", () -> silence(words, alarm, done)));
            }
        }
        return buttons;
    }

    private static boolean treats(Actor actor) {
        return Stream.of(Role.GRID_WORKER, Role.DISPATCHER, Role.SECRETARY, Role.ADMIN)
                .anyMatch(actor::has);
    }

    private void assign(Words words, AlarmView alarm, Runnable done) {
        List<Actor> people = Stream.of(Role.GRID_WORKER, Role.DISPATCHER)
                .flatMap(role -> accounts.staffCovering(role, alarm.gridUnit()).stream())
                .distinct()
                .toList();
        new AlarmDialog<Actor>(words, "desk.alarms.assign")
                .offer(words.get("desk.alarms.assignee"), people, Actor::displayName)
                .wordless()
                .ask(
                        (person, none) ->
                                alarms.assign(current.get(), alarm.id(), person == null ? "" : person.username()),
                        done);
    }

    private void silence(Words words, AlarmView alarm, Runnable done) {
        new AlarmDialog<Duration>(words, "desk.alarms.silence")
                .offer(
                        words.get("desk.alarms.silence.span"),
                        SILENCES,
                        span -> words.get("desk.alarms.silence.hours", span.toHours()))
                .ask(
                        (span, why) -> alarms.silence(
                                current.get(),
                                alarm.id(),
                                span == null ? null : clock.instant().plus(span),
                                why),
                        done);
    }

    private void resume(Words words, AlarmView alarm, Runnable done) {
        if (Notices.attempt(words, () -> alarms.resume(current.get(), alarm.id()))) {
            Notices.done(words.get("desk.alarms.resume.done"));
            done.run();
        }
    }
}
