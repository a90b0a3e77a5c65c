package streethub.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a device of the demo may cry out.
 *
 * @param values the readings that make it one, as JSON
 */
record Alarm(String device, String kind, String values) {

    private static final String STRAY = "stray";
    private static final Map<String, String> COVER = Map.of(
            "COVER_TILTED", "{\"tiltX\":43.5,\"tiltY\":1.0,\"tiltZ\":46.4}",
            "COVER_OPEN", "{\"open\":true}");
    private static final Map<String, String> HYDRANT = Map.of(
            "HYDRANT_PRESSURE_LOW", "{\"pressure\":20}",
            "HYDRANT_PRESSURE_HIGH", "{\"pressure\":1200}",
            "HYDRANT_OPEN", "{\"open\":true}");
    private static final Map<String, String> LIFT = Map.of(
            "LIFT_TRAPPED", "{\"trapped\":true}",
            "LIFT_STOPPED", "{\"stopped\":true}",
            "LIFT_FAULT", "{\"fault\":true}",
            "LIFT_OVERHEATED", "{\"temperature\":71}");

    static List<Alarm> ofCovers(int from, int to) {
        return of("cover", from, to, COVER);
    }

    static List<Alarm> ofHydrants(int from, int to) {
        return of("hydrant", from, to, HYDRANT);
    }

    static List<Alarm> ofLifts(int from, int to) {
        return of("lift", from, to, LIFT);
    }

    /** Of covers that {@link #enterStrayCovers} has entered, two each. */
    static List<Alarm> ofStrayCovers(int count) {
        return of(STRAY, 1, count, COVER);
    }

    /** Enters covers beside those of the demo, past the hub, as copies of one of its covers. */
    static void enterStrayCovers(JdbcClient database, int count) {
        database.sql("""
                insert into device
                select (jsonb_populate_record(d, jsonb_build_object(
                    'id', :stray || '-' || case when n < 1000 then lpad(n::text, 3, '0') else n::text end,
                    'dev_eui', null))).*
                from device d, generate_series(1, :count) n where d.id = 'cover-100'
                on conflict do nothing""").param("stray", STRAY).param("count", count).update();
    }

    private static List<Alarm> of(String family, int from, int to, Map<String, String> kinds) {
        List<Alarm> all = new ArrayList<>();
        IntStream.rangeClosed(from, to)
                .mapToObj(number -> String.format(Locale.ROOT, "%s-%03d", family, number))
                .forEach(device -> kinds.forEach((kind, values) -> all.add(new Alarm(device, kind, values))));
        return all;
    }

    /** What at most one open case may bear. */
    String key() {
        return device + ":" + kind;
    }

    String topic() {
        return "streethub/v1/devices/" + device + "/telemetry";
    }
}
