package streethub.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import streethub.board.BoardView;
import streethub.board.MorningChecks;
import streethub.board.StatusBoard;
import streethub.device.DeviceState;
import streethub.device.DeviceStates;
import streethub.device.DeviceThen;
import streethub.grid.GridUnit;
import streethub.grid.Grids;
import streethub.identity.CurrentActor;
import streethub.sensor.DeviceFamilies;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;
import streethub.shared.Refusal;
import streethub.shared.Texts;
import streethub.ui.desk.Dates;
import streethub.ui.desk.DeviceSign;
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
    private static final int MOST_LISTED = 200;

    private final transient CurrentActor current;
    private final transient StatusBoard board;
    private final transient DeviceStates states;
    private final transient DeviceFamilies families;
    private final transient Grids grids;
    private final transient MorningChecks checks;
    private final transient TimeWords times;
    private final transient DueWords dues;
    private final transient HeardWords heard;
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
            DeviceFamilies families,
            Grids grids,
            MorningChecks checks,
            TimeWords times,
            DueWords dues,
            HeardWords heard,
            Clock clock,
            Texts texts,
            LiveDevices live) {
        this.current = current;
        this.board = board;
        this.states = states;
        this.families = families;
        this.grids = grids;
        this.checks = checks;
        this.times = times;
        this.dues = dues;
        this.heard = heard;
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
            numbers.add(families(view), units(view));
            listed(view);
            mark(view);
        } catch (Refusal refusal) {
            asOf.setText("");
            numbers.add(new Paragraph(words.texts().get(words.locale(), refusal)));
            map.setMarkers(List.of());
        }
    }

    private Component families(BoardView view) {
        Div section = new Div(new H2(grids.words(view.unit())));
        if (view.families().isEmpty()) {
            section.add(second(words.get("desk.board.none")));
            return section;
        }
        CountsTable table = new CountsTable(words, words.get("desk.devices.family"));
        for (BoardView.FamilyLine line : view.families()) {
            table.line(
                    new Span(families.name(words.locale(), line.family())),
                    line.counts(),
                    heard.of(words, view, line.counts(), line.stale(), line.heard()),
                    addresses(view, view.unit(), line.family()));
        }
        table.line(new Span(words.get("desk.board.all")), view.all(), null, addresses(view, view.unit(), null));
        section.add(table);
        return section;
    }

    private Component units(BoardView view) {
        Div section = new Div();
        if (view.units().size() > 1
                || view.units().stream().anyMatch(line -> !line.unit().equals(view.unit()))) {
            section.add(new H2(words.get("desk.board.units")));
            CountsTable table = new CountsTable(words, words.get("desk.within"));
            for (BoardView.UnitLine line : view.units()) {
                Anchor name = new Anchor(
                        "board?" + address.in(line.unit()).query().getQueryString(),
                        grids.find(line.unit())
                                .map(GridUnit::name)
                                .orElse(line.unit().value()));
                table.line(
                        name,
                        line.counts(),
                        heard.of(words, view, line.counts(), line.stale(), line.heard()),
                        addresses(view, line.unit(), null));
            }
            section.add(table);
        }
        return section;
    }

    /** Where numbers lead: those of now to the list of facilities, those of before to the list below. */
    private Function<@Nullable DeviceState, String> addresses(
            BoardView view, GridCode where, @Nullable DeviceFamily family) {
        return state -> view.now()
                ? "devices?"
                        + new BoardAddress(where, null, family, state).query().getQueryString()
                : "board?" + address.listing(where, family, state).query().getQueryString();
    }

    private void listed(BoardView view) {
        if (!address.lists() || view.now()) {
            return;
        }
        List<DeviceThen> found = states.list(
                current.get(), view.unit(), address.family(), address.state(), address.instant(), MOST_LISTED);
        Div list = new Div();
        list.addClassName("device-cases");
        found.forEach(device -> list.add(line(view, device)));
        if (found.isEmpty()) {
            list.add(second(words.get("desk.devices.none")));
        }
        numbers.add(new H2(words.get("desk.board.then", found.size())), list);
    }

    private Component line(BoardView view, DeviceThen device) {
        Anchor link = new Anchor("devices/" + device.id());
        Div place = new Div(grids.words(device.gridUnit()));
        String age = heard.of(words, view, device);
        if (age != null) {
            Span old = new Span(age);
            old.addClassName("board-age");
            place.add(old);
        }
        link.add(DeviceSign.of(words, device.state(), device.stale()), new Span(device.name()), place);
        link.addClassName("board-then");
        return link;
    }

    private void mark(BoardView view) {
        List<DeviceThen> all = states.list(current.get(), view.unit(), null, null, address.instant(), MOST_MARKERS);
        map.setMarkers(all.stream()
                .map(one -> new Marker(
                        one.id(), one.point(), MarkerState.of(one.state(), one.stale()), one.name()))
                .toList());
        map.setSelected(view.unit().level() == GridLevel.SUBDISTRICT ? null : view.unit());
        if (!view.unit().equals(fitted) && !all.isEmpty()) {
            fitted = view.unit();
            map.fit(all.stream().map(DeviceThen::point).toList());
        }
    }

    private static Paragraph second(String sentence) {
        Paragraph paragraph = new Paragraph(sentence);
        paragraph.addClassName("hub-second");
        return paragraph;
    }

    @Override
    public String getPageTitle() {
        return words.get("desk.menu.board");
    }
}
