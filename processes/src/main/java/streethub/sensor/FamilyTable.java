package streethub.sensor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rows of the families: those that came with the hub, in {@code device-families.json}, and those of its admins. */
@Repository
class FamilyTable {

    /** As the resource writes a family. */
    private record Row(
            String code,
            String name,
            String nameEn,
            String silence,
            @Nullable String classCode) {

        FamilyView view() {
            return new FamilyView(new DeviceFamily(code), name, nameEn, Duration.parse(silence), classCode, true);
        }
    }

    private final JdbcClient jdbc;

    FamilyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FamilyView> all() {
        return jdbc.sql("select * from device_family order by position, code")
                .query((row, n) -> view(row))
                .list();
    }

    /** Takes over what this version of the hub ships. */
    @Transactional
    public void ship() {
        try (InputStream resource = FamilyTable.class.getResourceAsStream("device-families.json")) {
            if (resource == null) {
                throw new IllegalStateException("device-families.json is missing");
            }
            Row[] rows = ShippedProfiles.JSON.readValue(resource, Row[].class);
            for (int i = 0; i < rows.length; i++) {
                put(rows[i].view(), i, "");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Enters or replaces an admin's; false where the code is that of a shipped one. */
    boolean own(FamilyView family) {
        int last = 1_000;
        return put(
                new FamilyView(
                        family.family(), family.name(), family.nameEn(), family.silence(), family.classCode(), false),
                last,
                "where not device_family.shipped");
    }

    private boolean put(FamilyView family, int position, String onlyOver) {
        return jdbc.sql("""
                insert into device_family (code, name, name_en, silence, class_code, position, shipped)
                values (:code, :name, :en, :silence, :class, :position, :shipped)
                on conflict (code) do update
                set name = excluded.name, name_en = excluded.name_en, silence = excluded.silence,
                    class_code = excluded.class_code, position = excluded.position, shipped = excluded.shipped
                """ + onlyOver)
                        .param("code", family.family().code())
                        .param("name", family.name())
                        .param("en", family.nameEn())
                        .param("silence", family.silence().toString())
                        .param("class", family.classCode())
                        .param("position", position)
                        .param("shipped", family.shipped())
                        .update()
                == 1;
    }

    private static FamilyView view(ResultSet row) throws SQLException {
        return new FamilyView(
                new DeviceFamily(row.getString("code")),
                row.getString("name"),
                row.getString("name_en"),
                Duration.parse(row.getString("silence")),
                row.getString("class_code"),
                row.getBoolean("shipped"));
    }
}
