package streethub.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;
import streethub.ui.web.Words;

/** A venue's day at a glance: units × times. On a phone the times run down the page, on a wide screen across it. */
@StyleSheet("context://assets/book.css")
public final class DayGrid extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient SlotWords times;
    private final transient List<UnitView> units;
    private final transient List<Instant> edges;

    /**
     * What stands in a slot.
     *
     * @param shape tells the state beside the words, {@code styleName} colours it
     * @param open whether pressing it does something
     */
    public record Cell(String shape, String words, String styleName, boolean open, boolean chosen) {}

    /** The slots of a day, each as its cell; the listener hears which open one was pressed. */
    public DayGrid(
            Words words,
            SlotWords times,
            List<UnitView> units,
            List<Slot> slots,
            Function<Slot, Cell> cells,
            Consumer<Slot> pressed) {
        this.words = words;
        this.times = times;
        this.units = units;
        this.edges = List.copyOf(new TreeSet<>(slots.stream()
                .flatMap(slot -> Stream.of(slot.from(), slot.until()))
                .toList()));
        addClassName("day-grid");
        getStyle().set("--units", Integer.toString(units.size()));
        getStyle().set("--bands", Integer.toString(Math.max(1, edges.size() - 1)));
        units.forEach(this::head);
        for (int band = 0; band + 1 < edges.size(); band++) {
            label(band, slots);
        }
        slots.forEach(slot -> add(button(slot, cells.apply(slot), pressed)));
    }

    private void head(UnitView unit) {
        Span head = new Span(unit.name());
        head.addClassName("day-unit");
        place(head, units.indexOf(unit), -1, 1);
        add(head);
    }

    /** The time at which slots begin, or that nothing can be booked then. */
    private void label(int band, List<Slot> slots) {
        Instant from = edges.get(band);
        boolean begins = slots.stream().anyMatch(slot -> slot.from().equals(from));
        boolean covered = slots.stream()
                .anyMatch(slot -> !slot.from().isAfter(from) && slot.until().isAfter(from));
        Span label = new Span(begins ? times.time(from) : covered ? "" : words.get("book.rest"));
        label.addClassName("day-time");
        place(label, -1, band, 1);
        add(label);
    }

    private NativeButton button(Slot slot, Cell cell, Consumer<Slot> pressed) {
        Span shape = new Span(cell.shape());
        shape.getElement().setAttribute("aria-hidden", "true");
        NativeButton button = new NativeButton();
        button.add(shape, new Span(cell.words()));
        button.addClassNames("day-slot", cell.styleName());
        button.setClassName("chosen", cell.chosen());
        button.setEnabled(cell.open());
        button.addClickListener(click -> pressed.accept(slot));
        button.getElement().setAttribute("aria-pressed", Boolean.toString(cell.chosen()));
        button.setAriaLabel(name(slot) + " " + times.times(slot.from(), slot.until()) + " " + cell.words());
        int at = edges.indexOf(slot.from());
        place(button, index(slot), at, edges.indexOf(slot.until()) - at);
        return button;
    }

    private static void place(Component part, int unit, int band, int bands) {
        part.getStyle().set("--unit", Integer.toString(unit + 2));
        part.getStyle().set("--band", Integer.toString(band + 2));
        part.getStyle().set("--long", Integer.toString(bands));
    }

    /** The shape of a slot's state. */
    public static String shape(SlotState state) {
        return switch (state) {
            case FREE -> "○";
            case TAKEN -> "▒";
            case CLOSED -> "–";
            case BLOCKED -> "◼";
        };
    }

    private int index(Slot slot) {
        return units.stream().map(UnitView::id).toList().indexOf(slot.unit());
    }

    private String name(Slot slot) {
        return units.get(index(slot)).name();
    }
}
