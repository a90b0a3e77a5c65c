package streethub.ui.venue;

import com.vaadin.flow.component.dnd.DragSource;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.dnd.EffectAllowed;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import streethub.booking.BookingView;
import streethub.booking.Slot;
import streethub.booking.SlotState;
import streethub.booking.UnitView;
import streethub.booking.VenueView;
import streethub.ui.booking.DayGrid;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/**
 * What a venue's manager can drag on the day: a booking to a free slot moves it, from a free slot to another closes what
 * lies between. Both only fill in the dialog that a press opens.
 *
 * @see <a href="../../../../../../../docs/decisions/0017-the-managers-calendar.md">decision 0017</a>
 */
@Service
class DayDrag {

    private final DeskMoves moves;
    private final DeskBlocks blocks;

    DayDrag(DeskMoves moves, DeskBlocks blocks) {
        this.moves = moves;
        this.blocks = blocks;
    }

    static Paragraph hint(Words words) {
        Paragraph hint = new Paragraph(words.get("desk.venues.drag"));
        hint.addClassNames("hub-second", "venue-drag");
        return hint;
    }

    /** Makes the buttons of the day draggable, and the free ones places to drop on. */
    void arm(
            Words words,
            VenueView venue,
            DayGrid grid,
            List<Slot> day,
            Function<Slot, @Nullable BookingView> bookings,
            Runnable done) {
        grid.forEachSlot((slot, button) -> {
            BookingView booking = bookings.apply(slot);
            if (booking != null && booking.unit().equals(slot.unit()) && moves.isMovable(booking)) {
                drag(button, booking);
            } else if (booking == null && slot.state() == SlotState.FREE) {
                drag(button, slot);
                DropTarget<NativeButton> target = DropTarget.create(button);
                target.setDropEffect(DropEffect.MOVE);
                target.addDropListener(drop ->
                        drop.getDragData().ifPresent(dragged -> dropped(words, venue, dragged, slot, day, done)));
            }
        });
    }

    private static void drag(NativeButton button, Object what) {
        DragSource<NativeButton> source = DragSource.create(button);
        source.setEffectAllowed(EffectAllowed.MOVE);
        source.setDragData(what);
    }

    private void dropped(Words words, VenueView venue, Object dragged, Slot on, List<Slot> day, Runnable done) {
        if (dragged instanceof BookingView booking) {
            moves.ask(words, venue, booking, on, done);
        } else if (dragged instanceof Slot from && !from.unit().equals(on.unit())) {
            Notices.refused(words, words.get("desk.venues.drag.oneUnit"));
        } else if (dragged instanceof Slot from) {
            boolean forward = from.from().isBefore(on.from());
            blocks.askToBlock(words, unit(venue, on), forward ? from : on, forward ? on : from, day, done);
        }
    }

    private static UnitView unit(VenueView venue, Slot slot) {
        return venue.units().stream()
                .filter(unit -> unit.id().equals(slot.unit()))
                .findFirst()
                .orElseThrow();
    }
}
