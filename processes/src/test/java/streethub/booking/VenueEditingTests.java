package streethub.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.Color;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.grid.Grids;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GeoPoint;
import streethub.shared.Refusal;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** The venue's manager enters venues and units and changes them; what is booked stands. */
@DemoHubTest
@Import(BookingHub.class)
class VenueEditingTests {

    private static final UnitEdit ROOM = unit("新教室", BookingMode.INSTANT, 60, true);

    @Autowired
    VenueEditing editing;

    @Autowired
    Venues venues;

    @Autowired
    Bookings bookings;

    @Autowired
    BookingHub hub;

    @Autowired
    DemoPeople people;

    @Autowired
    Grids grids;

    @Autowired
    Photos photos;

    @Autowired
    JdbcClient jdbc;

    private Actor manager() {
        return people.as("venue");
    }

    private static UnitEdit unit(@Nullable String name, BookingMode mode, int slotMinutes, boolean inService) {
        return new UnitEdit(name, mode, List.of("RESIDENT"), slotMinutes, 0, 2, 20, 0, 14, 120, false, inService);
    }

    private VenueEdit venue(String name, String hours) {
        GeoPoint place = people.place();
        return new VenueEdit(name, place.lat(), place.lon(), "德源大道 12 号", hours, "带运动鞋", 3, null, 1, null);
    }

    private static VenueEdit like(VenueView venue, String hours) {
        return new VenueEdit(
                venue.name(),
                venue.point().lat(),
                venue.point().lon(),
                venue.address(),
                hours,
                venue.notes(),
                venue.mostOpen(),
                venue.mostAWeek(),
                venue.mostHotOpen(),
                venue.mostOfHousehold());
    }

    private static UnitEdit like(UnitView unit, int slotMinutes, BookingMode mode, boolean inService) {
        return new UnitEdit(
                unit.name(),
                mode,
                unit.audience(),
                slotMinutes,
                unit.bufferMinutes(),
                unit.mostSlots(),
                unit.capacity(),
                unit.priceFen(),
                unit.advanceDays(),
                unit.cancelMinutes(),
                unit.checkIn(),
                inService);
    }

    private static @Nullable Refusal refusal(Runnable attempt) {
        try {
            attempt.run();
            return null;
        } catch (Refusal refusal) {
            return refusal;
        }
    }

    @Test
    void aNewVenueCanBeBookedAsSoonAsItHasAUnit() {
        VenueView empty = editing.create(manager(), venue("社区教室", "Mo-Su,PH 09:00-12:00"));
        assertThat(empty.gridUnit()).isEqualTo(people.buildingCode());
        assertThat(venues.slots(empty.id(), hub.day(3))).isEmpty();
        VenueView one =
                editing.addUnit(manager(), empty.id(), 0, ROOM, List.of()).venue();
        VenueView two =
                editing.addUnit(manager(), empty.id(), 1, ROOM, List.of()).venue();
        List<String> both = two.units().stream().map(UnitView::id).toList();
        VenueView three = editing.addUnit(manager(), empty.id(), 2, ROOM, both).venue();
        assertThat(one.version()).isEqualTo(1);
        assertThat(three.units()).extracting(UnitView::atoms).last().isEqualTo(both);
        assertThat(three.units()).allMatch(unit -> unit.id().startsWith(empty.id() + "-"));
        List<Slot> slots = venues.slots(empty.id(), hub.day(3));
        assertThat(slots).hasSize(9).allMatch(slot -> slot.state() == SlotState.FREE);
        assertThat(hub.book("edit-anna", slots.getFirst()).status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void whoSavesSecondIsToldAndNothingOfItIsSaved() {
        hub.copy("tennis", "twosaves");
        VenueView before = venues.get("twosaves");
        editing.edit(manager(), "twosaves", before.version(), like(before, "Mo-Su 10:00-20:00"));
        Refusal second = Objects.requireNonNull(refusal(
                () -> editing.edit(manager(), "twosaves", before.version(), like(before, "Mo-Su 06:00-07:00"))));
        assertThat(second.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(second.key()).isEqualTo("booking.venue.changed");
        assertThat(refusal(() -> editing.addUnit(manager(), "twosaves", before.version(), ROOM, List.of())))
                .isNotNull();
        assertThat(refusal(() -> editing.editUnit(manager(), "twosaves", "twosaves-1", before.version(), ROOM)))
                .isNotNull();
        assertThat(venues.get("twosaves").openingHours().toString()).isEqualTo("Mo-Su 10:00-20:00");
        assertThat(venues.get("twosaves").units()).hasSize(2);
    }

    @Test
    void bookingsOutsideTheNewHoursStandAndAreCounted() {
        hub.copy("tennis", "hours");
        Slot evening = hub.slot("hours-1", 6, 5);
        String number = hub.book("hours-anna", evening).number();
        hub.book("hours-bo", hub.slot("hours-2", 6, 1));
        VenueView before = venues.get("hours");
        HoursPreview preview = editing.preview(manager(), "hours", "Mo-Su,PH 09:00-17:00");
        assertThat(preview.outside()).isEqualTo(1);
        assertThat(preview.days()).hasSize(7).allMatch(day -> day.open().size() == 1);
        assertThat(preview.days().getFirst().date()).isEqualTo(hub.day(0));
        assertThat(venues.get("hours").version()).isEqualTo(before.version());
        VenueSaved saved = editing.edit(manager(), "hours", before.version(), like(before, "Mo-Su,PH 09:00-17:00"));
        assertThat(saved.outside()).isEqualTo(1);
        assertThat(hub.of("hours-anna", number).status()).isEqualTo(BookingStatus.CONFIRMED);
        assertThat(hub.slots("hours-1", 6)).hasSize(4);
        bookings.cancel(BookingHub.resident("hours-anna"), number, null);
        assertThat(hub.of("hours-anna", number).status()).isEqualTo(BookingStatus.CANCELLED);
    }

    @Test
    void bookingsOffTheNewSlotsStandAndKeepOthersOut() {
        hub.copy("tennis", "slots");
        Slot old = hub.slot("slots-1", 6, 0);
        String number = hub.book("slots-anna", old).number();
        UnitView court = venues.get("slots").units().getFirst();
        VenueSaved saved =
                editing.editUnit(manager(), "slots", "slots-1", 0, like(court, 90, BookingMode.INSTANT, true));
        assertThat(saved.outside()).isEqualTo(1);
        List<Slot> slots = hub.slots("slots-1", 6);
        assertThat(slots).hasSize(8);
        assertThat(slots.subList(0, 2)).allMatch(slot -> slot.state() == SlotState.TAKEN);
        assertThat(slots.get(2).state()).isEqualTo(SlotState.FREE);
        assertThat(hub.of("slots-anna", number).until()).isEqualTo(old.until());
    }

    @Test
    void aDrawThatWasAnnouncedTakesPlaceAfterTheModeHasChanged() {
        hub.copy("badminton", "lots");
        Slot slot = hub.slot("lots-2", 8, 0);
        assertThat(hub.book("lots-anna", slot).rule()).isEqualTo(Booking.BY_LOT);
        UnitView court = venues.get("lots").units().get(1);
        editing.editUnit(manager(), "lots", "lots-2", 0, like(court, 60, BookingMode.INSTANT, true));
        assertThat(hub.book("lots-bo", slot).rule()).isEqualTo(Booking.BY_LOT);
        assertThat(hub.book("lots-cai", hub.slot("lots-2", 8, 1)).status()).isEqualTo(BookingStatus.CONFIRMED);
    }

    @Test
    void notesSinceWhenDrawsAndSoftCapsHold() {
        hub.copy("tennis", "noted");
        UnitView court = venues.get("noted").units().getFirst();
        editing.editUnit(manager(), "noted", "noted-1", 0, like(court, 120, BookingMode.LOTTERY, true));
        Instant since = since("select lottery_since from bookable_unit where id = 'noted-1'");
        assertThat(since).isNotNull();
        editing.editUnit(manager(), "noted", "noted-1", 1, like(court, 60, BookingMode.LOTTERY, true));
        assertThat(since("select lottery_since from bookable_unit where id = 'noted-1'"))
                .isEqualTo(since);
        editing.editUnit(manager(), "noted", "noted-1", 2, like(court, 60, BookingMode.APPROVAL, true));
        assertThat(since("select lottery_since from bookable_unit where id = 'noted-1'"))
                .isNull();
        GeoPoint place = people.place();
        editing.edit(
                manager(),
                "noted",
                3,
                new VenueEdit("网球场", place.lat(), place.lon(), "这里", "24/7", null, null, null, 1, null));
        assertThat(since("select hot_cap_since from venue where id = 'noted'")).isNotNull();
    }

    private @Nullable Instant since(String sql) {
        return jdbc.sql(sql)
                .query((row, n) -> java.util.Optional.ofNullable(row.getTimestamp(1)))
                .single()
                .map(java.sql.Timestamp::toInstant)
                .orElse(null);
    }

    @Test
    void backInServiceAUnitIsOfferedToWhoWaits() {
        hub.copy("tennis", "back");
        Slot slot = hub.slot("back-1", 7, 2);
        String held = hub.book("back-anna", slot).number();
        String waits = hub.queue("back-bo", slot).number();
        UnitView court = venues.get("back").units().getFirst();
        editing.editUnit(manager(), "back", "back-1", 0, like(court, 120, BookingMode.INSTANT, false));
        bookings.cancel(BookingHub.resident("back-anna"), held, null);
        assertThat(hub.of("back-bo", waits).status()).isEqualTo(BookingStatus.WAITING);
        editing.editUnit(
                manager(), "back", "back-1", venues.get("back").version(), like(court, 120, BookingMode.INSTANT, true));
        assertThat(hub.of("back-bo", waits).status()).isEqualTo(BookingStatus.OFFERED);
    }

    @Test
    void thePhotoIsKeptUntilAnotherTakesItsPlace() {
        hub.copy("tennis", "photo");
        PhotoId first = photos.store(photos.clean(ExamplePicture.ofACourt(Color.GRAY)));
        PhotoId second = photos.store(photos.clean(ExamplePicture.ofACourt(Color.GRAY)));
        assertThat(editing.setPhoto(manager(), "photo", first).photo()).isEqualTo(first);
        assertThat(kept(first)).isTrue();
        assertThat(photos.open(first, PhotoSize.THUMBNAIL).exists()).isTrue();
        assertThat(editing.setPhoto(manager(), "photo", second).photo()).isEqualTo(second);
        assertThat(kept(first)).isFalse();
        assertThat(editing.setPhoto(manager(), "photo", null).photo()).isNull();
        assertThat(kept(second)).isFalse();
        Refusal unknown = refusal(() -> editing.setPhoto(manager(), "photo", new PhotoId("0".repeat(32))));
        assertThat(Objects.requireNonNull(unknown).kind()).isEqualTo(Refusal.Kind.INVALID);
    }

    private boolean kept(PhotoId photo) {
        return jdbc.sql("select kept from photo where id = ?")
                .param(photo.value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void aManagerChangesAndMovesVenuesInTheirPartOfTheGridOnly() {
        hub.copy("hall", "elsewhere");
        VenueView hall = venues.get("elsewhere");
        Actor here = new Actor("here", "here", Set.of(Role.VENUE_MANAGER), people.buildingCode());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> editing.edit(here, "elsewhere", 0, like(hall, "24/7")))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
        VenueView own = editing.create(here, venue("本楼活动室", "24/7"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> editing.edit(here, own.id(), 0, like(hall, "24/7")))
                .matches(refusal -> refusal.kind() == Refusal.Kind.FORBIDDEN);
        assertThat(venues.get(own.id()).gridUnit()).isEqualTo(own.gridUnit());
        assertThat(venues.get(own.id()).version()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, 30.9, 103.8, 这里, 24/7, 1, name",
                "'  ', 30.9, 103.8, 这里, 24/7, 1, name",
                "馆, -, 103.8, 这里, 24/7, 1, lat",
                "馆, 91, 103.8, 这里, 24/7, 1, lat",
                "馆, NaN, 103.8, 这里, 24/7, 1, lat",
                "馆, 30.9, -, 这里, 24/7, 1, lon",
                "馆, 0, 0, 这里, 24/7, 1, lat",
                "馆, HERE, HERE, -, 24/7, 1, address",
                "馆, HERE, HERE, 这里, -, 1, openingHours",
                "馆, HERE, HERE, 这里, 每天, 1, openingHours",
                "馆, HERE, HERE, 这里, 24/7, 0, mostOpen",
                "馆, HERE, HERE, 这里, 24/7, -5, mostOpen"
            })
    void namesTheFieldOfAVenueThatIsWrong(
            @Nullable String name,
            @Nullable String lat,
            @Nullable String lon,
            @Nullable String address,
            @Nullable String hours,
            Integer most,
            String field) {
        GeoPoint here = people.place();
        VenueEdit edit = new VenueEdit(
                name,
                lat == null ? null : lat.equals("HERE") ? (Double) here.lat() : Double.valueOf(lat),
                lon == null ? null : lon.equals("HERE") ? (Double) here.lon() : Double.valueOf(lon),
                address,
                hours,
                "",
                most,
                null,
                null,
                null);
        Refusal refusal = Objects.requireNonNull(refusal(() -> editing.create(manager(), edit)));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.field()).isEqualTo(field);
    }

    @Test
    void namesTheFieldOfAUnitThatIsWrong() {
        assertThat(field(unit("", BookingMode.INSTANT, 60, true), List.of())).isEqualTo("name");
        assertThat(field(unit("x".repeat(101), BookingMode.INSTANT, 60, true), List.of()))
                .isEqualTo("name");
        assertThat(field(unit("馆", BookingMode.INSTANT, 4, true), List.of())).isEqualTo("slotMinutes");
        assertThat(field(unit("馆", BookingMode.INSTANT, 1441, true), List.of())).isEqualTo("slotMinutes");
        assertThat(field(ROOM, List.of("hall-a"))).isEqualTo("atoms");
        assertThat(field(ROOM, List.of("hall-a", "hall-a"))).isEqualTo("atoms");
        assertThat(field(ROOM, List.of("hall-a", "hall-ab"))).isEqualTo("atoms");
        assertThat(field(ROOM, List.of("hall-a", "tennis-1"))).isEqualTo("atoms");
        assertThat(field(new UnitEdit("馆", null, List.of("RESIDENT"), 60, 0, 1, 1, 0, 1, 0, false, true), List.of()))
                .isEqualTo("mode");
        for (List<String> audience : List.of(List.<String>of(), List.of("EVERYBODY"))) {
            assertThat(field(
                            new UnitEdit("馆", BookingMode.INSTANT, audience, 60, 0, 1, 1, 0, 1, 0, false, true),
                            List.of()))
                    .isEqualTo("audience");
        }
    }

    private @Nullable String field(UnitEdit edit, List<String> atoms) {
        Refusal refusal = refusal(
                () -> editing.addUnit(manager(), "hall", venues.get("hall").version(), edit, atoms));
        return refusal == null ? null : refusal.field();
    }
}
