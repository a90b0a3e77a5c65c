package streethub.ui.venue;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import streethub.booking.OnConflict;
import streethub.booking.Slot;
import streethub.booking.UnitView;
import streethub.booking.VenueBlock;
import streethub.booking.VenueBlocks;
import streethub.booking.VenueView;
import streethub.identity.CurrentActor;
import streethub.identity.Role;
import streethub.ui.booking.SlotWords;
import streethub.ui.shell.Notices;
import streethub.ui.web.Words;

/** Closing units for a time and opening them again, from the day at the desk. */
@Service
class DeskBlocks {

    private final VenueBlocks blocks;
    private final CurrentActor current;
    private final SlotWords times;

    DeskBlocks(VenueBlocks blocks, CurrentActor current, SlotWords times) {
        this.blocks = blocks;
        this.current = current;
        this.times = times;
    }

    /** Whether whoever is logged in may close units of the venue. */
    boolean allowed(VenueView venue) {
        return current.get().mayAs(Role.VENUE_MANAGER, venue.gridUnit());
    }

    /** What is closed of the venue on that day. */
    List<VenueBlock> on(VenueView venue, LocalDate day) {
        Instant from = day.atStartOfDay(SlotWords.ZONE).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(SlotWords.ZONE).toInstant();
        return blocks.list(current.get(), venue.id(), from, until);
    }

    /** Asks how to close the unit from that slot on, as long as nothing else is chosen until the other. */
    void askToBlock(Words words, UnitView unit, Slot first, Slot until, List<Slot> day, Runnable done) {
        List<Slot> slots = day.stream()
                .filter(slot -> slot.unit().equals(unit.id()) && !slot.from().isBefore(first.from()))
                .toList();
        new BlockDialog(
                        words,
                        times,
                        unit.name(),
                        slots,
                        until,
                        (last, reason, onConflict) -> block(words, first, last, reason, onConflict, done))
                .open();
    }

    private boolean block(Words words, Slot first, Slot last, String reason, OnConflict onConflict, Runnable done) {
        boolean blocked = Notices.attempt(words, () -> {
            VenueBlock unused =
                    blocks.block(current.get(), first.unit(), first.from(), last.until(), reason, onConflict);
        });
        if (blocked) {
            Notices.done(words.get("desk.venues.block.done"));
            done.run();
        }
        return blocked;
    }

    /** Asks whether to open what is closed. */
    void askToLift(Words words, UnitView unit, VenueBlock block, Runnable done) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader(words.get("desk.venues.lift"));
        ask.setText(words.get(
                "desk.venues.lift.leads",
                unit.name() + " " + times.span(words, block.from(), block.until()),
                block.reason()));
        ask.setCancelable(true);
        ask.setCancelText(words.get("desk.venues.keep"));
        ask.setConfirmText(words.get("desk.venues.lift.send"));
        ask.addConfirmListener(confirmed -> {
            if (Notices.attempt(words, () -> blocks.lift(current.get(), block.id()))) {
                Notices.done(words.get("desk.venues.lift.done"));
            }
            done.run();
        });
        ask.open();
    }
}
