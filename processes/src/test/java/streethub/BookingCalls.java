package streethub;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import streethub.booking.BookingAnswer;
import streethub.booking.BookingFilter;
import streethub.booking.BookingMode;
import streethub.booking.BookingOptions;
import streethub.booking.BookingPapers;
import streethub.booking.BookingReading;
import streethub.booking.BookingSeries;
import streethub.booking.BookingWish;
import streethub.booking.Bookings;
import streethub.booking.CalendarFeeds;
import streethub.booking.HandBacks;
import streethub.booking.LevellingEffects;
import streethub.booking.OnConflict;
import streethub.booking.Slot;
import streethub.booking.UnitEdit;
import streethub.booking.VenueBlocks;
import streethub.booking.VenueEdit;
import streethub.booking.VenueEditing;
import streethub.booking.Venues;
import streethub.identity.Actor;
import streethub.shared.Refusal;
import streethub.testing.DemoPeople;

/** One call of every service method of bookings that takes an actor, on a hall that the demo's resident asked for. */
@TestComponent
class BookingCalls {

    private final DemoPeople people;
    private final Venues venues;
    private final Bookings bookings;
    private final BookingReading reading;
    private final BookingOptions options;
    private final VenueBlocks blocks;
    private final BookingSeries series;
    private final HandBacks handBacks;
    private final BookingPapers papers;
    private final CalendarFeeds feeds;
    private final VenueEditing editing;
    private final LevellingEffects effects;

    BookingCalls(
            DemoPeople people,
            Venues venues,
            Bookings bookings,
            BookingReading reading,
            BookingOptions options,
            VenueBlocks blocks,
            BookingSeries series,
            HandBacks handBacks,
            BookingPapers papers,
            CalendarFeeds feeds,
            VenueEditing editing,
            LevellingEffects effects) {
        this.people = people;
        this.venues = venues;
        this.bookings = bookings;
        this.reading = reading;
        this.options = options;
        this.blocks = blocks;
        this.series = series;
        this.handBacks = handBacks;
        this.papers = papers;
        this.feeds = feeds;
        this.editing = editing;
        this.effects = effects;
    }

    Map<String, Consumer<Actor>> all() {
        String asked = ((BookingAnswer.Booked) bookings.book(people.as("resident"), wish(0)))
                .booking()
                .number();
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        calls.put("BookingReading.find", actor -> reading.find(actor, asked));
        calls.put("BookingReading.timeline", actor -> reading.timeline(actor, asked));
        calls.put("BookingReading.mine", actor -> reading.mine(actor, null, 1));
        calls.put(
                "BookingReading.list",
                actor -> reading.list(actor, new BookingFilter(null, null, null, null), null, 1));
        calls.put("BookingReading.recognise", actor -> {
            if (reading.recognise(actor, asked).isEmpty()) {
                throw Refusal.notFound("booking.unknown", asked);
            }
        });
        calls.put("BookingOptions.verbs", actor -> options.verbs(actor, asked));
        calls.put("BookingOptions.tasks", actor -> options.tasks(actor, asked));
        calls.put("BookingPapers.of", actor -> papers.of(actor, asked));
        calls.put("Bookings.checkInAt", actor -> bookings.checkInAt(actor, "hall-a"));
        calls.put("CalendarFeeds.issue", feeds::issue);
        calls.put("CalendarFeeds.ofBooking", actor -> feeds.ofBooking(actor, asked));
        calls.put("Bookings.book", actor -> bookings.book(actor, wish(1)));
        calls.put("Bookings.accept", actor -> bookings.accept(actor, asked));
        calls.put("Bookings.approve", actor -> bookings.approve(actor, asked));
        calls.put("Bookings.refuse", actor -> bookings.refuse(actor, asked, "because"));
        calls.put("Bookings.cancel", actor -> bookings.cancel(actor, asked, "because"));
        calls.put("Bookings.checkIn", actor -> bookings.checkIn(actor, asked));
        calls.put("Bookings.forgive", actor -> bookings.forgive(actor, asked));
        calls.put(
                "Bookings.move",
                actor -> bookings.move(actor, asked, wish(2).unit(), wish(2).from(), wish(2).until(), "because"));
        addBlocks(calls);
        addEditing(calls);
        calls.put("HandBacks.check", actor -> handBacks.check(actor, asked, true, null, null));
        calls.put("HandBacks.of", actor -> handBacks.of(actor, asked));
        String weekly = series.book(people.as("resident"), wish(5), 1).series();
        calls.put("BookingSeries.book", actor -> series.book(actor, wish(6), 1));
        calls.put("BookingSeries.cancelRest", actor -> series.cancelRest(actor, weekly, "because"));
        return calls;
    }

    private void addBlocks(Map<String, Consumer<Actor>> calls) {
        BookingWish blocked = wish(3);
        long block = blocks.block(
                        people.as("venue"), "hall-b", blocked.from(), blocked.until(), "because", OnConflict.REFUSE)
                .id();
        calls.put(
                "VenueBlocks.block",
                actor -> blocks.block(actor, "hall-a", blocked.from(), blocked.until(), "because", OnConflict.REFUSE));
        calls.put("VenueBlocks.lift", actor -> blocks.lift(actor, block));
        calls.put("VenueBlocks.list", actor -> blocks.list(actor, "hall", blocked.from(), blocked.until()));
        calls.put("VenueBlocks.setInService", actor -> blocks.setInService(actor, "hall-a", false));
    }

    private void addEditing(Map<String, Consumer<Actor>> calls) {
        int version = venues.get("hall").version();
        VenueEdit edit = new VenueEdit(
                "会堂", people.place().lat(), people.place().lon(), "这里", "24/7", null, null, null, null, null);
        UnitEdit unit =
                new UnitEdit("会议室", BookingMode.INSTANT, List.of("RESIDENT"), 60, 0, 1, 9, 0, 9, 0, false, true);
        calls.put("VenueEditing.create", actor -> editing.create(actor, edit));
        calls.put("VenueEditing.edit", actor -> editing.edit(actor, "hall", version, edit));
        calls.put("VenueEditing.addUnit", actor -> editing.addUnit(actor, "hall", version, unit, List.of()));
        calls.put("VenueEditing.editUnit", actor -> editing.editUnit(actor, "hall", "hall-a", version, unit));
        calls.put("VenueEditing.preview", actor -> editing.preview(actor, "hall", "24/7"));
        calls.put("VenueEditing.requireManager", actor -> editing.requireManager(actor, "hall"));
        calls.put("VenueEditing.setPhoto", actor -> editing.setPhoto(actor, "hall", null));
        calls.put("LevellingEffects.of", actor -> effects.of(actor, "hall"));
    }

    private BookingWish wish(int index) {
        Slot slot = venues.slots(
                        "hall", LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20))
                .get(index);
        return new BookingWish(slot.unit(), slot.from(), slot.until(), null, null, false);
    }
}
