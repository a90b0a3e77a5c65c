package streethub.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the readings. Who may see them is the matter of whoever asks. */
@Repository
public class ReadingStore {

    private static final TypeReference<Map<String, Object>> FLAT = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    ReadingStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps readings in the caller's transaction; one that is there already stays as it is. Their hours are to be worked
     * out, again where they were already.
     */
    public void keep(List<Reading> readings) {
        if (readings.isEmpty()) {
            return;
        }
        jdbc.sql("""
                with kept as (
                  insert into device_reading (device_id, at, readings, arrived)
                  select *, cast(:now as timestamptz)
                  from unnest(:ids::text[], :times::timestamptz[], :readings::jsonb[]) on conflict do nothing
                  returning at)
                insert into device_reading_due (hour, arrived)
                select distinct date_trunc('hour', at), date_trunc('hour', cast(:now as timestamptz)) from kept order by 1
                on conflict do nothing""")
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", readings.stream().map(Reading::deviceId).toArray(String[]::new))
                .param(
                        "times",
                        readings.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param(
                        "readings",
                        readings.stream()
                                .map(one -> json.writeValueAsString(one.values()))
                                .toArray(String[]::new))
                .update();
    }

    /** Those of a device from then to before then, the first first, at most so many. */
    public List<Reading> of(String deviceId, Instant from, Instant to, int most) {
        return jdbc.sql("""
                select device_id, at, readings from device_reading
                where device_id = :device and at >= :from and at < :to order by at limit :most""")
                .param("device", deviceId)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .param("most", most)
                .query((row, n) -> new Reading(
                        row.getString("device_id"),
                        row.getTimestamp("at").toInstant(),
                        json.readValue(row.getString("readings"), FLAT)))
                .list();
    }

    /** What stays of a quantity of a device by the hour, the first first. */
    public List<HourOfReadings> hours(String deviceId, String quantity, Instant from, Instant to) {
        return jdbc.sql("""
                select hour, least, mean, most, number from device_reading_hour
                where device_id = :device and quantity = :quantity and hour >= :from and hour < :to order by hour""")
                .param("device", deviceId)
                .param("quantity", quantity)
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> new HourOfReadings(
                        row.getTimestamp("hour").toInstant(),
                        row.getDouble("least"),
                        row.getDouble("mean"),
                        row.getDouble("most"),
                        row.getInt("number")))
                .list();
    }

    /** The hours that have got readings since they were last worked out and until then, the first first. */
    List<Instant> due(Instant arrivedBefore) {
        return jdbc.sql("select distinct hour from device_reading_due where arrived < :before order by hour")
                .param("before", Timestamp.from(arrivedBefore))
                .query((row, n) -> row.getTimestamp("hour").toInstant())
                .list();
    }

    /** The hour is worked out with what has arrived until then. */
    void done(Instant hour, Instant arrivedBefore) {
        jdbc.sql("delete from device_reading_due where hour = :hour and arrived < :before")
                .param("hour", Timestamp.from(hour))
                .param("before", Timestamp.from(arrivedBefore))
                .update();
    }

    /** Works out the hour that begins then, once more where it was. */
    public void rollUp(Instant hour) {
        jdbc.sql("""
                insert into device_reading_hour (device_id, quantity, hour, least, mean, most, number)
                select device_id, key, :hour, min(value::text::double precision),
                       avg(value::text::double precision), max(value::text::double precision), count(*)
                from device_reading, jsonb_each(readings)
                where at >= :hour and at < :end and jsonb_typeof(value) = 'number'
                group by device_id, key
                on conflict (device_id, quantity, hour) do update
                set least = excluded.least, mean = excluded.mean, most = excluded.most, number = excluded.number""")
                .param("hour", Timestamp.from(hour))
                .param("end", Timestamp.from(hour.plus(1, ChronoUnit.HOURS)))
                .update();
    }

    void forgetHours(Instant before) {
        jdbc.sql("delete from device_reading_hour where hour < :before")
                .param("before", Timestamp.from(before))
                .update();
    }
}
