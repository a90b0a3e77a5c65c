package streethub.booking;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.attachment.PhotoId;

/** Changes the rows of venues and units; since when soft caps and draws hold is noted with them. */
@Repository
class VenueChanges {

    private final JdbcClient jdbc;

    VenueChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An id that no venue has. */
    String newVenueId() {
        return "v"
                + jdbc.sql("select nextval('venue_number')").query(Long.class).single();
    }

    /** An id that no unit has, the venue's with a number. */
    String newUnitId(String venue) {
        return jdbc.sql("""
                select id from (select :venue || '-' || n as id from generate_series(1, 1000) as n) as free
                where not exists (select from bookable_unit u where u.id = free.id) limit 1""").param("venue", venue).query(String.class).single();
    }

    int nextPosition(String venue) {
        return jdbc.sql("select coalesce(max(position) + 1, 0) from bookable_unit where venue = :venue")
                .param("venue", venue)
                .query(Integer.class)
                .single();
    }

    /** Counts a change, and locks the venue till the end of it; false where it is no longer of that version. */
    boolean count(String venue, int version) {
        return jdbc.sql("update venue set version = version + 1 where id = :venue and version = :version")
                        .param("venue", venue)
                        .param("version", version)
                        .update()
                == 1;
    }

    void update(VenueView venue, Instant now) {
        jdbc.sql("""
                update venue set name = :name, grid_unit = :grid, lat = :lat, lon = :lon, address = :address,
                    opening_hours = :hours, notes = :notes, most_open = :mostOpen, most_a_week = :mostAWeek,
                    most_hot_open = :mostHotOpen, most_of_household = :mostOfHousehold,
                    hot_cap_since = case when :mostHotOpen::integer is null then null
                        when most_hot_open is null then :now else hot_cap_since end
                where id = :id""")
                .param("id", venue.id())
                .param("name", venue.name())
                .param("grid", venue.gridUnit().value())
                .param("lat", venue.point().lat())
                .param("lon", venue.point().lon())
                .param("address", venue.address())
                .param("hours", venue.openingHours().toString())
                .param("notes", venue.notes())
                .param("mostOpen", venue.mostOpen(), Types.INTEGER)
                .param("mostAWeek", venue.mostAWeek(), Types.INTEGER)
                .param("mostHotOpen", venue.mostHotOpen(), Types.INTEGER)
                .param("mostOfHousehold", venue.mostOfHousehold(), Types.INTEGER)
                .param("now", Timestamp.from(now))
                .update();
    }

    void update(UnitView unit, Instant now) {
        jdbc.sql("""
                update bookable_unit set name = :name, audience = :audience, slot_minutes = :slot,
                    buffer_minutes = :buffer, most_slots = :mostSlots, capacity = :capacity, price_fen = :price,
                    advance_days = :advance, cancel_minutes = :cancel, check_in = :checkIn, in_service = :inService,
                    lottery_since = case when :mode <> 'LOTTERY' then null
                        when mode <> 'LOTTERY' then :now else lottery_since end,
                    mode = :mode
                where id = :id""")
                .param("id", unit.id())
                .param("name", unit.name())
                .param("mode", unit.mode().name())
                .param("audience", unit.audience().toArray(String[]::new))
                .param("slot", unit.slotMinutes())
                .param("buffer", unit.bufferMinutes())
                .param("mostSlots", unit.mostSlots())
                .param("capacity", unit.capacity())
                .param("price", unit.priceFen())
                .param("advance", unit.advanceDays())
                .param("cancel", unit.cancelMinutes())
                .param("checkIn", unit.checkIn())
                .param("inService", unit.inService())
                .param("now", Timestamp.from(now))
                .update();
    }

    void setPhoto(String venue, @Nullable PhotoId photo) {
        jdbc.sql("update venue set photo = :photo where id = :venue")
                .param("venue", venue)
                .param("photo", photo == null ? null : photo.value(), Types.VARCHAR)
                .update();
    }
}
