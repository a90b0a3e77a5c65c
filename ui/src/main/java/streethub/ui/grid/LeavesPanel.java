package streethub.ui.grid;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.grid.DutyLeave;
import streethub.grid.DutyLeaves;
import streethub.grid.DutyPlanning;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.GridCode;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.TaskActions;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** Who of a unit's workers is away or will be, and who stands in; whoever plans there enters and removes leaves. */
final class LeavesPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    /** What the panel asks and tells the roster. */
    @Service
    static class Leaves {

        private final DutyLeaves leaves;
        private final DutyPlanning planning;
        private final CurrentActor current;
        private final TimeWords times;
        private final Clock clock;

        Leaves(DutyLeaves leaves, DutyPlanning planning, CurrentActor current, TimeWords times, Clock clock) {
            this.leaves = leaves;
            this.planning = planning;
            this.current = current;
            this.times = times;
            this.clock = clock;
        }

        private List<DutyLeave> at(GridCode unit) {
            return leaves.list(current.get(), unit).stream()
                    .filter(one -> one.unit().equals(unit))
                    .toList();
        }

        private boolean mayPlan(GridCode unit) {
            return DutyPlanning.mayPlan(current.get(), unit);
        }

        private List<Actor> workers(GridCode unit) {
            return mayPlan(unit) ? planning.candidates(current.get(), unit) : List.of();
        }

        private LocalDate today() {
            return LocalDate.ofInstant(clock.instant(), ZONE);
        }
    }

    private final transient Words words;
    private final transient Leaves leaves;
    private final transient GridCode unit;
    private final transient Runnable changed;

    /** @param changed called after somebody has entered or removed a leave */
    LeavesPanel(Words words, Leaves leaves, GridCode unit, Runnable changed) {
        this.words = words;
        this.leaves = leaves;
        this.unit = unit;
        this.changed = changed;
        addClassName("duty-leaves");
        List<Actor> workers = leaves.workers(unit);
        List<DutyLeave> found = leaves.at(unit);
        add(new H2(words.get("desk.duty.leave")));
        if (found.isEmpty()) {
            add(CaseTabs.nothing(words.get("desk.duty.leave.none")));
        }
        found.forEach(leave -> add(card(leave, leaves.mayPlan(unit))));
        if (!workers.isEmpty()) {
            add(new Button(words.get("desk.duty.leave.add"), click -> ask(workers)));
        }
    }

    private Div card(DutyLeave leave, boolean mayRemove) {
        Span who = new Span(leave.displayName());
        who.addClassName("case-strong");
        String standIn = leave.standInName();
        Span instead = new Span(
                standIn == null
                        ? "◆ " + words.get("desk.duty.leave.nobody")
                        : words.get("desk.duty.leave.instead", standIn));
        if (standIn == null) {
            instead.addClassName("duty-gone");
        }
        Div line = new Div(who, new Span(when(leave)), new Span(leave.reason()), instead);
        line.addClassName("case-line");
        if (mayRemove) {
            line.add(TaskActions.other(words, "desk.duty.leave.remove", () -> askToRemove(leave)));
        }
        Div card = new Div(line);
        card.addClassNames("hub-card", "letter");
        return card;
    }

    /** Whole days where it begins and ends at midnight, as the dialog here enters it. */
    private String when(DutyLeave leave) {
        ZonedDateTime begins = leave.beginsAt().atZone(ZONE);
        ZonedDateTime ends = leave.endsAt().atZone(ZONE);
        if (isMidnight(begins) && isMidnight(ends)) {
            return words.get(
                    "desk.duty.leave.days",
                    begins.toLocalDate().toString(),
                    ends.toLocalDate().minusDays(1).toString());
        }
        return words.get("desk.duty.leave.days", exactly(leave.beginsAt()), exactly(leave.endsAt()));
    }

    private String exactly(Instant at) {
        return leaves.times.exactly(at);
    }

    private static boolean isMidnight(ZonedDateTime at) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private void ask(List<Actor> workers) {
        new LeaveDialog(
                        words,
                        unit,
                        workers,
                        leaves.today(),
                        plan -> act("desk.duty.leave.saved", () -> leaves.leaves.add(leaves.current.get(), plan)))
                .open();
    }

    private void askToRemove(DutyLeave leave) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.get("desk.duty.leave.remove.title"));
        ask.setText(words.get("desk.duty.leave.remove.text", leave.displayName(), when(leave)));
        ask.setCancelable(true);
        ask.setCancelText(words.get("desk.duty.remove.not"));
        ask.setConfirmText(words.get("desk.duty.leave.remove"));
        ask.addConfirmListener(confirmed -> {
            boolean unused =
                    act("desk.duty.leave.removed", () -> leaves.leaves.remove(leaves.current.get(), leave.id()));
        });
        ask.open();
    }

    private boolean act(String done, Runnable verb) {
        boolean did = Notices.attempt(words, verb);
        if (did) {
            Notices.done(words.get(done));
            changed.run();
        }
        return did;
    }
}
