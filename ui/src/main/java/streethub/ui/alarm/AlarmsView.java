package streethub.ui.alarm;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import streethub.alarm.AlarmFilter;
import streethub.alarm.AlarmState;
import streethub.alarm.AlarmView;
import streethub.alarm.Alarms;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.sensor.DeviceFamilies;
import streethub.shared.Texts;
import streethub.ui.desk.CountTabs;
import streethub.ui.desk.DeskList;
import streethub.ui.desk.FamilySelect;
import streethub.ui.desk.LiveCases;
import streethub.ui.desk.LiveDevices;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.UnitField;
import streethub.ui.web.Words;

/** The alarms in one's scope, the newest first; new ones appear by themselves. */
@Route(value = "alarms", layout = StaffLayout.class)
@PermitAll
final class AlarmsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient CurrentActor current;
    private final transient Alarms alarms;
    private final transient DeviceFamilies families;
    private final transient Words words;
    private final CountTabs<AlarmState> tabs;
    private final FamilySelect family;
    private final UnitField within;
    private final DeskList<AlarmView> list;
    private transient AlarmsAddress address = new AlarmsAddress(AlarmFilter.ALL);

    AlarmsView(
            CurrentActor current,
            Alarms alarms,
            DeviceFamilies families,
            Grids grids,
            Texts texts,
            AlarmRows rows,
            LiveDevices devices,
            LiveCases cases) {
        this.current = current;
        this.alarms = alarms;
        this.families = families;
        this.words = new Words(texts, getLocale());
        addClassNames("cases", "devices");
        tabs = new CountTabs<>(
                words, words.get("desk.alarms.states"), AlarmState.values(), state -> AlarmSign.of(words, state));
        family = new FamilySelect(words, families).asFilter();
        within = new UnitField(current.get(), grids);
        within.setPlaceholder(words.get("desk.within"));
        within.setAriaLabel(words.get("desk.within"));
        family.addValueChangeListener(change -> choose(change.isFromClient()));
        within.addValueChangeListener(change -> choose(change.isFromClient()));
        Div filters = new Div(family, within);
        filters.addClassName("desk-filters");
        list = new DeskList<>(
                (cursor, limit) -> alarms.page(current.get(), address.filter(), cursor, limit),
                alarm -> rows.of(words, alarm));
        list.sayWhenEmpty(words.get("desk.alarms.none"));
        list.addItemClickListener(
                click -> UI.getCurrent().navigate("alarms/" + click.getItem().id()));
        Anchor rules = new Anchor("alarms/rules", words.get("desk.alarms.rules"));
        rules.addClassName("devices-aside");
        add(new H1(words.get("desk.menu.alarms")), rules, tabs, filters, list);
        devices.tell(this, changed -> heard());
        cases.tell(this, changed -> heard());
    }

    private void choose(boolean byPerson) {
        if (byPerson) {
            AlarmFilter asked = address.filter();
            UI.getCurrent()
                    .navigate(
                            "alarms",
                            new AlarmsAddress(new AlarmFilter(
                                            asked.state(), family.getValue(), within.getValue(), asked.device()))
                                    .query());
        }
    }

    private void heard() {
        if (current.get().isStaff()) {
            read();
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = AlarmsAddress.of(event.getLocation().getQueryParameters(), families::find);
        family.setValue(address.filter().family());
        within.setValue(address.filter().within());
        read();
    }

    private void read() {
        tabs.show(
                alarms.counts(current.get(), address.filter()),
                address.filter().state(),
                state -> "alarms?" + address.in(state).query().getQueryString());
        list.reload();
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.alarms");
    }
}
