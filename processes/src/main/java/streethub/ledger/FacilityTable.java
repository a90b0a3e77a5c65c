package streethub.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.attachment.PhotoId;
import streethub.identity.Actor;

/** The rows of the ledger beside the register of devices, and of its history. */
@Repository
class FacilityTable {

    private static final Map<LedgerField, String> COLUMNS = Map.ofEntries(
            Map.entry(LedgerField.STANDARD, "standard"),
            Map.entry(LedgerField.IDENTIFIER, "identifier"),
            Map.entry(LedgerField.CLASS_CODE, "class_code"),
            Map.entry(LedgerField.UNIT_GRID, "unit_grid"),
            Map.entry(LedgerField.RESPONSIBLE, "responsible"),
            Map.entry(LedgerField.RESPONSIBLE_CONTACT, "responsible_contact"),
            Map.entry(LedgerField.OWNER, "owner"),
            Map.entry(LedgerField.OWNER_CONTACT, "owner_contact"),
            Map.entry(LedgerField.MAINTAINER, "maintainer"),
            Map.entry(LedgerField.MAINTAINER_CONTACT, "maintainer_contact"),
            Map.entry(LedgerField.CONDITION, "condition"),
            Map.entry(LedgerField.INSTALLED, "installed_on"),
            Map.entry(LedgerField.INSPECTED, "inspected_on"),
            Map.entry(LedgerField.SOURCE, "source"));

    /** What the ledger's own table holds of a facility. */
    record Row(Map<LedgerField, String> record, @Nullable PhotoId photo, int version) {

        static final Row NONE = new Row(Map.of(), null, 0);
    }

    private final JdbcClient jdbc;

    FacilityTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Row find(String device) {
        return jdbc.sql("select * from facility where device_id = :device")
                .param("device", device)
                .query((row, n) -> {
                    EnumMap<LedgerField, String> record = new EnumMap<>(LedgerField.class);
                    for (Map.Entry<LedgerField, String> column : COLUMNS.entrySet()) {
                        String text = row.getString(column.getValue());
                        if (text != null) {
                            record.put(column.getKey(), text);
                        }
                    }
                    String photo = row.getString("photo");
                    return new Row(record, photo == null ? null : new PhotoId(photo), row.getInt("version"));
                })
                .optional()
                .orElse(Row.NONE);
    }

    /** Makes the row where there is none, and holds it until the transaction ends. */
    Row lock(String device) {
        jdbc.sql("insert into facility (device_id) values (:device) on conflict do nothing")
                .param("device", device)
                .update();
        jdbc.sql("select 1 from facility where device_id = :device for update")
                .param("device", device)
                .query(Integer.class)
                .single();
        return find(device);
    }

    /** Writes those fields, empty ones as nothing. */
    void update(String device, Map<LedgerField, String> changes) {
        List<LedgerField> own =
                changes.keySet().stream().filter(COLUMNS::containsKey).toList();
        String sets = own.stream()
                .map(field -> COLUMNS.get(field) + " = nullif(:" + name(field) + ", ''), ")
                .collect(Collectors.joining());
        JdbcClient.StatementSpec update = jdbc.sql(
                        "update facility set " + sets + "version = version + 1 where device_id = :device")
                .param("device", device);
        for (LedgerField field : own) {
            update = update.param(name(field), changes.get(field));
        }
        update.update();
    }

    private static String name(LedgerField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    void setPhoto(String device, @Nullable PhotoId photo) {
        jdbc.sql("update facility set photo = :photo, version = version + 1 where device_id = :device")
                .param("photo", photo == null ? null : photo.value())
                .param("device", device)
                .update();
    }

    /** Id of the facility that has this identifier of that vintage. */
    Optional<String> withIdentifier(String standard, String identifier) {
        return jdbc.sql("select device_id from facility where standard = :standard and identifier = :identifier")
                .param("standard", standard)
                .param("identifier", identifier)
                .query(String.class)
                .optional();
    }

    long nextNumber() {
        return jdbc.sql("select nextval('facility_number')").query(Long.class).single();
    }

    void changed(String device, Actor by, Instant at, String field, String before, String after) {
        jdbc.sql("""
                insert into facility_change (device_id, at, username, display_name, field, old_value, new_value)
                values (:device, :at, :username, :name, :field, :before, :after)""")
                .param("device", device)
                .param("at", Timestamp.from(at))
                .param("username", by.username())
                .param("name", by.displayName())
                .param("field", field)
                .param("before", before)
                .param("after", after)
                .update();
    }

    /** The newest first. */
    List<FacilityChange> history(String device, int most) {
        return jdbc.sql("select * from facility_change where device_id = :device order by id desc limit :most")
                .param("device", device)
                .param("most", most)
                .query((row, n) -> new FacilityChange(
                        row.getTimestamp("at").toInstant(),
                        row.getString("display_name"),
                        row.getString("field"),
                        row.getString("old_value"),
                        row.getString("new_value")))
                .list();
    }

    static {
        if (COLUMNS.size()
                != Arrays.stream(LedgerField.values())
                        .filter(field -> !field.isOfDevice())
                        .count()) {
            throw new IllegalStateException("a field without a column");
        }
    }
}
