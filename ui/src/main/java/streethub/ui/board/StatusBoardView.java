package streethub.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.board.BoardView;
import streethub.board.MorningChecks;
import streethub.board.StatusBoard;
import streethub.device.DeviceStates;
import streethub.device.DeviceThen;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.Dates;
import streethub.ui.desk.DueWords;
import streethub.ui.desk.LiveDevices;
import streethub.ui.desk.StaffLayout;
import streethub.ui.desk.UnitField;
import streethub.ui.map.GridMap;
import streethub.ui.map.Marker;
import streethub.ui.map.MarkerState;
import streethub.ui.web.TimeWords;
import streethub.ui.web.Words;

/** How many facilities are well, and which are not: by family and grid unit, on the map, now or earlier. */
@Route(value = "board", layout = StaffLayout.class)
@PermitAll
final class StatusBoardView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST_MARKERS = 2_000;

    private final transient CurrentActor current;
    private final transient StatusBoard board;
    private final transient DeviceStates states;
    private final transient BoardNumbers tables;
    private final transient BoardRows rows;
    private final transient Grids grids;
    private final transient MorningChecks checks;
    private final transient TimeWords times;
    private final transient DueWords dues;
    private final transient Clock clock;
    private final transient Words words;
    private final UnitField unit;
    private final DatePicker day;
    private final TimeSlider slider;
    private final Button back;
    private final Paragraph asOf = new Paragraph();
    private final Div duties = new Div();
    private final Div numbers = new Div();
    private final GridMap map;
    private transient BoardAddress address = BoardAddress.OWN;
    private transient @Nullable GridCode fitted;

    StatusBoardView(
            CurrentActor current,
            StatusBoard board,
            DeviceStates states,
            BoardNumbers tables,
            BoardRows rows,
            Grids grids,
            MorningChecks checks,
            TimeWords times,
            DueWords dues,
            Clock clock,
            Texts texts,
            LiveDevices live) {
        this.current = current;
        this.board = board;
        this.states = states;
        this.tables = tables;
        this.rows = rows;
        this.grids = grids;
        this.checks = checks;
        this.times = times;
        this.dues = dues;
        this.clock = clock;
        this.words = new Words(texts, getLocale());
        addClassName("board");
        unit = new UnitField(current.get(), grids);
        unit.setPlaceholder(words.get("desk.within"));
        unit.setAriaLabel(words.get("desk.within"));
        unit.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                go(address.in(change.getValue()));
            }
        });
        day = Dates.field(words, "desk.board.day");
        day.setClearButtonVisible(false);
        day.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                look(change.getValue().atTime(shownTime()));
            }
        });
        slider = new TimeSlider(
                words.get("desk.board.time"), time -> look(shownDay().atTime(time)));
        back = new Button(words.get("desk.board.now"), click -> go(address.at((LocalDateTime) null)));
        map = new GridMap(texts, getLocale());
        map.setGrid(GridLevel.COMMUNITY, GridLevel.COMPOSITE_GRID, GridLevel.COURTYARD, GridLevel.BUILDING);
        map.addMarkerListener(id -> UI.getCurrent().navigate("devices/" + id));
        Div controls = new Div(unit, day, slider, back);
        controls.addClassNames("desk-filters", "board-controls");
        asOf.addClassName("board-asof");
        asOf.getElement().setAttribute("role", "status");
        duties.addClassName("board-duties");
        numbers.addClassName("board-numbers");
        Div ground = new Div(map);
        ground.addClassName("board-map");
        Div head = new Div(new H1(words.get("desk.menu.board")), asOf);
        head.addClassName("board-head");
        add(head, duties, controls, numbers, ground);
        live.tell(this, changed -> {
            if (address.at() == null && current.get().isStaff()) {
                read();
            }
        });
    }

    private static void go(BoardAddress address) {
        UI.getCurrent().navigate("board", address.query());
    }

    /** What lies ahead is now. */
    private void look(LocalDateTime at) {
        go(address.at(at.isBefore(LocalDateTime.now(clock.withZone(BoardAddress.ZONE))) ? at : null));
    }

    private LocalDate shownDay() {
        LocalDateTime at = address.at();
        return at == null ? LocalDate.now(clock.withZone(BoardAddress.ZONE)) : at.toLocalDate();
    }

    private LocalTime shownTime() {
        LocalDateTime at = address.at();
        return at == null ? LocalTime.now(clock.withZone(BoardAddress.ZONE)) : at.toLocalTime();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        address = BoardAddress.of(event.getLocation().getQueryParameters());
        unit.setValue(address.unit());
        day.setMax(LocalDate.now(clock.withZone(BoardAddress.ZONE)));
        day.setValue(shownDay());
        slider.show(shownTime());
        back.setVisible(address.at() != null);
        read();
    }

    private void read() {
        numbers.removeAll();
        duties.removeAll();
        try {
            BoardView view = board.of(current.get(), address.unit(), address.instant());
            asOf.setText(words.get("desk.board.asOf", times.exactly(view.asOf())));
            asOf.setClassName("hub-warning", !view.now());
            checks.today(current.get()).forEach(due -> duties.add(new CheckLine(words, grids, times, dues, due)));
            Component up = tables.up(current.get(), view, address);
            if (up != null) {
                numbers.add(up);
            }
            numbers.add(tables.byFamily(words, view, address), tables.byUnit(words, view, address));
            if (address.lists() && !view.now()) {
                numbers.add(rows.of(current.get(), words, view, address));
            }
            mark(view);
        } catch (Refusal refusal) {
            asOf.setText("");
            numbers.add(new Paragraph(words.texts().get(words.locale(), refusal)));
            map.setMarkers(List.of());
        }
    }

    private void mark(BoardView view) {
        List<DeviceThen> all = states.list(current.get(), view.unit(), null, null, address.instant(), MOST_MARKERS);
        if (view.all().total() > MOST_MARKERS) {
            Paragraph most = new Paragraph(words.get("desk.board.mostMarked", MOST_MARKERS));
            most.addClassName("hub-second");
            numbers.add(most);
        }
        map.setMarkers(all.stream()
                .map(one -> new Marker(one.id(), one.point(), MarkerState.of(one.state(), one.stale()), one.name()))
                .toList());
        map.setSelected(view.unit().level() == GridLevel.SUBDISTRICT ? null : view.unit());
        if (!view.unit().equals(fitted) && !all.isEmpty()) {
            fitted = view.unit();
            map.fit(all.stream().map(DeviceThen::point).toList());
        }
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.board");
    }
}
