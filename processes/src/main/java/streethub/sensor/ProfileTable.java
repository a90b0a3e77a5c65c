package streethub.sensor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the profiles: those that came with the hub, and those of its admins. */
@Repository
class ProfileTable {

    private final JdbcClient jdbc;

    ProfileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<DeviceProfile> all() {
        return jdbc.sql("""
                select vendor, model, port, rows, sample, note, source, shipped from device_profile
                order by vendor, model""").query((row, n) -> profile(row)).list();
    }

    /** Takes over what this version of the hub ships; what an admin has entered under the same name stays. */
    @Transactional
    void ship(List<DeviceProfile> profiles) {
        for (DeviceProfile profile : profiles) {
            put(profile, "where device_profile.shipped");
        }
        jdbc.sql("delete from device_profile where shipped and upper(model) <> all(:models)")
                .param(
                        "models",
                        profiles.stream()
                                .map(DeviceProfile::model)
                                .map(DeviceLanguage::key)
                                .toArray(String[]::new))
                .update();
    }

    /** Enters or replaces an admin's; false where the name is that of a shipped one. */
    boolean own(DeviceProfile profile) {
        return put(profile, "where not device_profile.shipped");
    }

    private boolean put(DeviceProfile profile, String onlyOver) {
        return jdbc.sql("""
                insert into device_profile (vendor, model, port, rows, sample, note, source, shipped)
                values (:vendor, :model, :port, cast(:rows as jsonb), :sample, :note, :source, :shipped)
                on conflict (upper(model)) do update
                set vendor = excluded.vendor, model = excluded.model, port = excluded.port, rows = excluded.rows,
                    sample = excluded.sample, note = excluded.note, source = excluded.source
                """ + onlyOver)
                        .param("vendor", profile.vendor())
                        .param("model", profile.model())
                        .param("port", profile.port())
                        .param("rows", ShippedProfiles.JSON.writeValueAsString(profile.rows()))
                        .param("sample", profile.sample())
                        .param("note", profile.note())
                        .param("source", profile.source())
                        .param("shipped", profile.shipped())
                        .update()
                == 1;
    }

    private static DeviceProfile profile(ResultSet row) throws SQLException {
        return new DeviceProfile(
                row.getString("vendor"),
                row.getString("model"),
                row.getObject("port", Integer.class),
                Arrays.asList(ShippedProfiles.JSON.readValue(row.getString("rows"), ProfileRow[].class)),
                row.getString("sample"),
                row.getString("note"),
                row.getString("source"),
                row.getBoolean("shipped"));
    }
}
