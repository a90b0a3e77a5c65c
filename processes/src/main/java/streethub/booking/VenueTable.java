package streethub.booking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.attachment.PhotoId;
import streethub.place.OpeningHours;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/** The rows of the venues and their units. */
@Repository
class VenueTable {

    private final JdbcClient jdbc;

    VenueTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<VenueView> page(String after, int limit) {
        List<String> ids = jdbc.sql("select id from venue where id > :after order by id limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(String.class)
                .list();
        return read(ids);
    }

    Optional<VenueView> find(String id) {
        return read(List.of(id)).stream().findFirst();
    }

    Optional<VenueView> ofUnit(String unit) {
        return jdbc.sql("select venue from bookable_unit where id = :unit")
                .param("unit", unit)
                .query(String.class)
                .optional()
                .flatMap(this::find);
    }

    void setInService(String unit, boolean inService) {
        jdbc.sql("""
                with changed as (update bookable_unit set in_service = :inService where id = :unit returning venue)
                update venue set version = version + 1 where id in (select venue from changed)""").param("inService", inService).param("unit", unit).update();
    }

    private List<VenueView> read(List<String> ids) {
        Map<String, List<UnitView>> units = jdbc
                .sql("select * from bookable_unit where venue = any(:ids) order by position, id")
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> unit(row))
                .list()
                .stream()
                .collect(Collectors.groupingBy(UnitView::venue));
        return jdbc.sql("select * from venue where id = any(:ids) order by id")
                .param("ids", ids.toArray(String[]::new))
                .query((row, n) -> venue(row, units.getOrDefault(row.getString("id"), List.of())))
                .list();
    }

    private static VenueView venue(ResultSet row, List<UnitView> units) throws SQLException {
        String photo = row.getString("photo");
        return new VenueView(
                row.getString("id"),
                row.getString("name"),
                new GridCode(row.getString("grid_unit")),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                row.getString("address"),
                OpeningHours.parse(row.getString("opening_hours")),
                row.getString("notes"),
                photo == null ? null : new PhotoId(photo),
                row.getObject("most_open", Integer.class),
                row.getObject("most_a_week", Integer.class),
                row.getObject("most_hot_open", Integer.class),
                row.getObject("most_of_household", Integer.class),
                row.getInt("version"),
                units);
    }

    private static UnitView unit(ResultSet row) throws SQLException {
        return new UnitView(
                row.getString("id"),
                row.getString("venue"),
                row.getString("name"),
                BookingMode.valueOf(row.getString("mode")),
                List.of((String[]) row.getArray("audience").getArray()),
                row.getInt("slot_minutes"),
                row.getInt("buffer_minutes"),
                row.getInt("most_slots"),
                row.getInt("capacity"),
                row.getInt("price_fen"),
                row.getInt("advance_days"),
                row.getInt("cancel_minutes"),
                row.getBoolean("check_in"),
                row.getBoolean("in_service"),
                List.of((String[]) row.getArray("atoms").getArray()));
    }

    /** Enters the venue with its units where there is none of that id. */
    void insert(VenueView venue) {
        int entered = jdbc.sql("""
                insert into venue (id, name, grid_unit, lat, lon, address, opening_hours, notes, most_open, most_a_week,
                    most_hot_open, most_of_household)
                values (:id, :name, :grid, :lat, :lon, :address, :hours, :notes, :mostOpen, :mostAWeek,
                    :mostHotOpen, :mostOfHousehold)
                on conflict do nothing""")
                .param("id", venue.id())
                .param("name", venue.name())
                .param("grid", venue.gridUnit().value())
                .param("lat", venue.point().lat())
                .param("lon", venue.point().lon())
                .param("address", venue.address())
                .param("hours", venue.openingHours().toString())
                .param("notes", venue.notes())
                .param("mostOpen", venue.mostOpen())
                .param("mostAWeek", venue.mostAWeek())
                .param("mostHotOpen", venue.mostHotOpen())
                .param("mostOfHousehold", venue.mostOfHousehold())
                .update();
        for (int i = 0; i < venue.units().size() && entered == 1; i++) {
            insert(venue.units().get(i), i);
        }
    }

    void insert(UnitView unit, int position) {
        jdbc.sql("""
                insert into bookable_unit (id, venue, name, mode, audience, slot_minutes, buffer_minutes, most_slots,
                    capacity, price_fen, advance_days, cancel_minutes, check_in, in_service, atoms, position)
                values (:id, :venue, :name, :mode, :audience, :slot, :buffer, :mostSlots,
                    :capacity, :price, :advance, :cancel, :checkIn, :inService, :atoms, :position)""")
                .param("id", unit.id())
                .param("venue", unit.venue())
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
                .param("atoms", unit.atoms().toArray(String[]::new))
                .param("position", position)
                .update();
    }
}
