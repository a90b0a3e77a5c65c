package streethub.grid;

import java.util.Collection;
import java.util.List;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/** The rows behind the grid; polygons are kept as well-known binary, exact to the last bit. */
@Repository
class GridTable {

    private final JdbcTemplate jdbc;

    GridTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<GridArea> all() {
        WKBReader reader = new WKBReader();
        return jdbc.query(
                "select code, name, polygon from grid_unit order by code",
                (row, number) -> new GridArea(
                        new GridUnit(new GridCode(row.getString("code")), row.getString("name")),
                        polygon(reader, row.getBytes("polygon"))));
    }

    private static Polygon polygon(WKBReader reader, byte[] bytes) {
        try {
            return (Polygon) reader.read(bytes);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Inserts or overwrites by code; parents must come before their children. */
    void put(Collection<GridArea> areas) {
        WKBWriter writer = new WKBWriter();
        jdbc.batchUpdate("""
                insert into grid_unit (code, parent, level, name, polygon, centre_lat, centre_lon)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, polygon = excluded.polygon,
                    centre_lat = excluded.centre_lat, centre_lon = excluded.centre_lon
                """, areas, 500, (statement, area) -> {
            GeoPoint centre = area.centre();
            statement.setString(1, area.code().value());
            statement.setString(2, area.unit().parent().map(GridCode::value).orElse(null));
            statement.setInt(3, area.unit().level().number());
            statement.setString(4, area.unit().name());
            statement.setBytes(5, writer.write(area.polygon()));
            statement.setDouble(6, centre.lat());
            statement.setDouble(7, centre.lon());
        });
    }
}
