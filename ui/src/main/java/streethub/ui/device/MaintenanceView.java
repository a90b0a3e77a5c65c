package streethub.ui.device;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import streethub.device.Maintenance;
import streethub.device.MaintenancePlan;
import streethub.device.Maintenances;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.sensor.DeviceFamilies;
import streethub.shared.Texts;
import streethub.ui.desk.BackLink;
import streethub.ui.desk.CardPages;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.TaskActions;
import streethub.ui.shell.Notices;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** The times in which somebody works on facilities, the newest first; whoever may plans them for a whole unit. */
@Route(value = "devices/maintenance", layout = StaffLayout.class)
@PermitAll
final class MaintenanceView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient Maintenances maintenances;
    private final transient Grids grids;
    private final transient DeviceFamilies families;
    private final transient TimeWords times;
    private final transient Clock clock;
    private final transient Words words;
    private final Div planning = new Div();
    private final CardPages<Maintenance> list;

    MaintenanceView(
            CurrentActor current,
            Maintenances maintenances,
            Grids grids,
            DeviceFamilies families,
            TimeWords times,
            Clock clock,
            Texts texts) {
        this.current = current;
        this.maintenances = maintenances;
        this.grids = grids;
        this.families = families;
        this.times = times;
        this.clock = clock;
        this.words = new Words(texts, getLocale());
        addClassNames("letters", "maintenance");
        list = new CardPages<>(
                words,
                "desk.maintenance.none",
                (cursor, usual) -> maintenances.page(current.get(), null, false, cursor),
                this::card);
        BackLink back = new BackLink("devices", words.get("desk.menu.devices"));
        add(back, new H1(words.get("desk.maintenance")), planning, list);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        planning.removeAll();
        if (mayPlan()) {
            planning.add(
                    new H2(words.get("desk.maintenance.plan")),
                    new MaintenanceForm(words, current.get(), grids, families, clock.instant(), this::plan));
        }
        list.reload();
    }

    private boolean mayPlan() {
        return Maintenances.mayPlan(current.get());
    }

    private void plan(MaintenancePlan plan) {
        if (Notices.attempt(words, () -> maintenances.plan(current.get(), plan))) {
            Notices.done(words.get("desk.maintenance.planned.done"));
            list.reload();
        }
    }

    private Div card(Maintenance one) {
        Span state = new Span(words.get("desk.maintenance.state." + state(one)));
        state.addClassName("hub-service");
        Div line = new Div(
                state,
                new Span(what(one)),
                new Span(times.exactly(one.beginsAt()) + " → " + times.exactly(one.endsAt())));
        line.addClassName("case-line");
        Div card = new Div(line, DeviceCases.second(one.reason() + " · " + one.plannedBy()));
        card.addClassNames("hub-card", "letter");
        if (one.endedAt() == null && mayPlan()) {
            card.add(TaskActions.other(words, "desk.maintenance.end", () -> end(one.id())));
        }
        return card;
    }

    private static String state(Maintenance one) {
        if (one.endedAt() != null) {
            return "over";
        }
        return one.begun() ? "on" : "planned";
    }

    private String what(Maintenance one) {
        String device = one.device();
        if (device != null) {
            return device;
        }
        return grids.words(one.gridUnit()) + " · "
                + (one.family() == null
                        ? words.get("desk.devices.family.all")
                        : families.name(words.locale(), one.family()));
    }

    private void end(long id) {
        if (Notices.attempt(words, () -> maintenances.end(current.get(), id))) {
            Notices.done(words.get("desk.maintenance.ended"));
            list.reload();
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.maintenance");
    }
}
