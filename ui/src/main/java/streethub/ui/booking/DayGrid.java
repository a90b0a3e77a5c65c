package streethub.ui.booking;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import streethub.booking.HeatLevel;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;
import streethub.booking.VenueHeat;
import streethub.ui.web.Words;

/** A venue's day at a glance: units × times. On a phone the times run down the page, on a wide screen across it. */
@StyleSheet("context://assets/book.css")
public final class DayGrid extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Words words;
    private final transient SlotWords times;
    private final transient List<UnitView> units;
    private final transient List<Instant> edges;
    private final transient Map<Instant, Span> begins = new LinkedHashMap<>();
    private final transient Map<Choice, NativeButton> buttons = new LinkedHashMap<>();
    private final transient Map<Choice, Slot> now = new HashMap<>();

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
        for (Slot slot : slots) {
            NativeButton button = button(Choice.of(slot), pressed);
            buttons.put(Choice.of(slot), button);
            add(button);
        }
        show(slots, cells);
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
        if (begins) {
            this.begins.put(from, label);
        }
        place(label, -1, band, 1);
        add(label);
    }

    private NativeButton button(Choice at, Consumer<Slot> pressed) {
        NativeButton button = new NativeButton("", click -> {
            Slot slot = now.get(at);
            if (slot != null) {
                pressed.accept(slot);
            }
        });
        int from = edges.indexOf(at.from());
        place(button, index(at.unit()), from, edges.indexOf(at.until()) - from);
        return button;
    }

    /** Marks each time at which slots begin with how crowded it has been then. */
    void mark(VenueHeat heat) {
        begins.forEach((from, label) -> {
            HeatLevel level = heat.level(from, edges.get(edges.indexOf(from) + 1));
            Span mark = new Span(heatShape(level) + " " + words.get("booking.heat." + level));
            mark.addClassName("day-heat");
            label.add(mark);
        });
    }

    static String heatShape(HeatLevel level) {
        return switch (level) {
            case QUIET -> "▁";
            case MODERATE -> "▃";
            case HOT -> "▆";
        };
    }

    /** Hands out each slot with the button that shows it. */
    public void forEachSlot(BiConsumer<Slot, NativeButton> use) {
        buttons.forEach((at, button) -> use.accept(Objects.requireNonNull(now.get(at)), button));
    }

    /** Whether these are the slots that it shows, in whatever state. */
    boolean shows(List<Slot> slots) {
        return slots.stream().map(Choice::of).toList().equals(List.copyOf(buttons.keySet()));
    }

    /** Shows what has become of the slots. The buttons stay, so that no press is lost meanwhile. */
    void show(List<Slot> slots, Function<Slot, Cell> cells) {
        for (Slot slot : slots) {
            now.put(Choice.of(slot), slot);
            NativeButton button = buttons.get(Choice.of(slot));
            if (button != null) {
                draw(button, slot, cells.apply(slot));
            }
        }
    }

    private void draw(NativeButton button, Slot slot, Cell cell) {
        Span shape = new Span(cell.shape());
        shape.getElement().setAttribute("aria-hidden", "true");
        button.removeAll();
        button.add(shape, new Span(cell.words()));
        button.setClassName("day-slot " + cell.styleName());
        button.setClassName("chosen", cell.chosen());
        button.setEnabled(cell.open());
        button.getElement().setAttribute("aria-pressed", Boolean.toString(cell.chosen()));
        button.setAriaLabel(units.get(index(slot.unit())).name() + " " + times.times(slot.from(), slot.until()) + " "
                + cell.words());
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

    private int index(String unit) {
        return units.stream().map(UnitView::id).toList().indexOf(unit);
    }
}
