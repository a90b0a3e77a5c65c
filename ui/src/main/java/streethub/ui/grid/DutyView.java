package streethub.ui.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import streethub.grid.DutyNow;
import streethub.grid.DutyPlanning;
import streethub.grid.Grids;
import streethub.grid.PlannedShift;
import streethub.identity.Actor;
import streethub.identity.CurrentActor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.Addresses;
import streethub.ui.desk.CaseTabs;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.TaskActions;
import streethub.ui.desk.UnitField;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Who is on duty where: the week of a unit, which whoever may plans, and the units where nobody will be. */
@Route(value = "duty", layout = StaffLayout.class)
@PermitAll
final class DutyView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "duty";
    private static final String UNIT = "unit";
    private static final int MOST = 200;

    private final transient CurrentActor current;
    private final transient DutyPlanning planning;
    private final transient Grids grids;
    private final transient LeavesPanel.Leaves leaves;
    private final transient Words words;
    private final UnitField field;
    private final Div week = new Div();
    private final DutyGaps gaps;
    private transient @Nullable GridCode unit;

    DutyView(CurrentActor current, DutyPlanning planning, Grids grids, LeavesPanel.Leaves leaves, Texts texts) {
        this.current = current;
        this.planning = planning;
        this.grids = grids;
        this.leaves = leaves;
        this.words = new Words(texts, getLocale());
        addClassNames("letters", "duty");
        field = UnitField.ofAll(current.get(), grids);
        field.setLabel(words.get("desk.duty.unit"));
        field.setPlaceholder(words.get("desk.within"));
        field.setWidth("min(420px, 100%)");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                GridCode chosen = change.getValue();
                UI.getCurrent()
                        .navigate(
                                HERE,
                                chosen == null ? QueryParameters.empty() : QueryParameters.of(UNIT, chosen.value()));
            }
        });
        gaps = new DutyGaps(words, current, planning, grids);
        add(new H1(words.get("desk.menu.duty")), CaseTabs.nothing(words.get("desk.duty.lead")), field, week, gaps);
    }

    /** The address at which that unit's duty is planned. */
    static String at(GridCode unit) {
        return HERE + "?" + UNIT + "=" + unit.value();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        unit = Addresses.unit(event.getLocation().getQueryParameters().getSingleParameter(UNIT));
        try {
            if (unit != null) {
                DutyNow unused = planning.onDuty(current.get(), unit, null);
            }
            field.setValue(unit);
            show();
        } catch (Refusal refusal) {
            gaps.setVisible(false);
            week.removeAll();
            week.add(CaseTabs.nothing(words.texts().get(words.locale(), refusal)));
        }
    }

    private void show() {
        List<PlannedShift> shifts = planning.list(current.get(), unit);
        GridCode one = unit;
        week.removeAll();
        gaps.setVisible(true);
        gaps.show(unit);
        if (grids.list(GridLevel.COMMUNITY, null).isEmpty()) {
            week.add(CaseTabs.nothing(words.get("desk.duty.noGrid")), new Anchor("grid", words.get("desk.menu.grid")));
            gaps.setVisible(false);
        } else if (one == null || one.level() == GridLevel.SUBDISTRICT) {
            several(shifts, words.get("desk.duty.all"), "desk.duty.none");
        } else {
            single(
                    one,
                    shifts.stream()
                            .filter(shift -> shift.shift().unit().equals(one))
                            .toList());
            List<PlannedShift> below = shifts.stream()
                    .filter(shift -> !shift.shift().unit().equals(one))
                    .toList();
            if (!below.isEmpty()) {
                several(below, words.get("desk.duty.below"), "desk.duty.none");
            }
        }
    }

    private void single(GridCode one, List<PlannedShift> shifts) {
        week.add(new H2(grids.words(one)), now(one));
        if (shifts.isEmpty()) {
            week.add(CaseTabs.nothing(words.get("desk.duty.none.here")));
        } else {
            DutyWeek table = new DutyWeek(words);
            shifts.forEach(shift -> table.line(shift, null, verbs(shift)));
            week.add(table, unmanned(shifts));
        }
        if (DutyPlanning.mayPlan(current.get(), one)) {
            week.add(adding(one));
        }
        week.add(new LeavesPanel(words, leaves, one, this::show));
    }

    private void several(List<PlannedShift> shifts, String title, String none) {
        week.add(new H2(title));
        if (shifts.isEmpty()) {
            week.add(CaseTabs.nothing(words.get(none)));
            return;
        }
        DutyWeek table = new DutyWeek(words);
        shifts.stream().limit(MOST).forEach(shift -> {
            GridCode place = shift.shift().unit();
            table.line(shift, new Anchor(at(place), grids.words(place)), verbs(shift));
        });
        week.add(table);
        if (shifts.size() > MOST) {
            week.add(CaseTabs.nothing(words.get("desk.duty.more", shifts.size() - MOST)));
        }
    }

    private Component now(GridCode one) {
        DutyNow now = planning.onDuty(current.get(), one, null);
        if (!now.people().isEmpty()) {
            return new Paragraph("● "
                    + words.get(
                            "desk.duty.now",
                            now.people().stream()
                                    .map(DutyNow.Person::displayName)
                                    .collect(Collectors.joining(words.get("desk.duty.and")))));
        }
        return new Paragraph("◆ "
                + (now.taking().level() == GridLevel.SUBDISTRICT
                        ? words.get("desk.duty.now.dispatcher")
                        : words.get("desk.duty.now.above", grids.words(now.taking()))));
    }

    private Component unmanned(List<PlannedShift> shifts) {
        Duration none = PlannedShift.unmanned(shifts);
        if (none.isZero()) {
            return CaseTabs.nothing(words.get("desk.duty.manned"));
        }
        return CaseTabs.nothing(words.get("desk.duty.unmanned", none.toHours(), none.toMinutesPart()));
    }

    private Component adding(GridCode one) {
        List<Actor> candidates = planning.candidates(current.get(), one);
        if (candidates.isEmpty()) {
            return CaseTabs.nothing(words.get("desk.duty.noWorkers"));
        }
        Button add = new Button(words.get("desk.duty.add"), click -> new ShiftDialog(
                        words,
                        one,
                        candidates,
                        null,
                        plan -> act("desk.duty.saved", () -> planning.add(current.get(), plan)))
                .open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return add;
    }

    private List<Button> verbs(PlannedShift shift) {
        return DutyPlanning.mayPlan(current.get(), shift.shift().unit())
                ? List.of(
                        TaskActions.other(words, "desk.duty.change.do", () -> change(shift)),
                        TaskActions.other(words, "desk.duty.remove", () -> askToRemove(shift)))
                : List.of();
    }

    private void change(PlannedShift shift) {
        GridCode place = shift.shift().unit();
        new ShiftDialog(
                        words,
                        place,
                        planning.candidates(current.get(), place),
                        shift,
                        plan -> act(
                                "desk.duty.saved",
                                () -> planning.replace(current.get(), shift.id(), shift.version(), plan)))
                .open();
    }

    private void askToRemove(PlannedShift shift) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.get("desk.duty.remove.title"));
        ask.setText(words.get(
                "desk.duty.remove.text",
                shift.displayName(),
                grids.words(shift.shift().unit()),
                new ShiftWords(words).of(shift.shift())));
        ask.setCancelable(true);
        ask.setCancelText(words.get("desk.duty.remove.not"));
        ask.setConfirmText(words.get("desk.duty.remove"));
        ask.addConfirmListener(confirmed -> {
            boolean unused =
                    act("desk.duty.removed", () -> planning.remove(current.get(), shift.id(), shift.version()));
        });
        ask.open();
    }

    /** What is there is shown anew in any case: a refusal may be about what somebody else has changed. */
    private boolean act(String done, Runnable verb) {
        boolean did = Notices.attempt(words, verb);
        if (did) {
            Notices.done(words.get(done));
        }
        show();
        return did;
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.duty");
    }
}
