package streethub.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.sensor.DeviceFamily;
import streethub.sensor.Quantity;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;

/** The rows of the devices and their newest readings. */
@Repository
class DeviceTable {

    /** What the clocks of other nodes are ahead of this one counts as now. */
    static final Instant ALWAYS = Instant.parse("9999-01-01T00:00:00Z");

    private static final String COLUMNS =
            "select id, family, name, dev_eui, model, lat, lon, grid_unit, state, last_seen,"
                    + " silent_after_minutes, readings, case when state <> 'UNKNOWN' then heard_at end as heard,"
                    + " state = 'UNKNOWN' or not " + Heard.FRESH + " as stale from device d ";

    /** In the scope and as the filter says, but in any state. */
    private static final String FILTERED = """
            where grid_unit like :scope and grid_unit like :within
              and (cast(:family as text) is null or family = :family)
              and (cast(:text as text) is null or dev_eui = :eui
                   or strpos(lower(concat_ws(' ', name, id, dev_eui)), lower(:text)) > 0)
            """;

    private final JdbcClient jdbc;
    private final Readings readings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeviceTable(JdbcClient jdbc, Readings readings, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.readings = readings;
        this.events = events;
        this.clock = clock;
    }

    List<DeviceView> page(GridCode scope, DeviceFilter filter, String after, int limit) {
        return filtered(COLUMNS + FILTERED + """
                          and id > :after and (cast(:state as text) is null or state = :state)
                        order by id limit :limit""", scope, filter)
                .param("after", after)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("limit", limit)
                .param("at", Timestamp.from(ALWAYS))
                .param("asOf", Timestamp.from(clock.instant()))
                .query((row, n) -> view(row))
                .list();
    }

    /** How many are in each state, whatever state the filter asks for. */
    Map<DeviceState, Integer> counts(GridCode scope, DeviceFilter filter) {
        Map<DeviceState, Integer> counts = new EnumMap<>(DeviceState.class);
        filtered("select state, count(*) as number from device " + FILTERED + "group by state", scope, filter)
                .query(row -> {
                    counts.put(DeviceState.valueOf(row.getString("state")), row.getInt("number"));
                });
        return counts;
    }

    private JdbcClient.StatementSpec filtered(String sql, GridCode scope, DeviceFilter filter) {
        String text = filter.text();
        return jdbc.sql(sql)
                .param("scope", scope.value() + "%")
                .param("within", (filter.within() == null ? "" : filter.within().value()) + "%")
                .param(
                        "family",
                        filter.family() == null ? null : filter.family().code())
                .param("text", text)
                .param("eui", text == null ? null : DevEui.normalise(text).orElse(null));
    }

    Optional<DeviceView> find(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .param("at", Timestamp.from(ALWAYS))
                .param("asOf", Timestamp.from(clock.instant()))
                .query((row, n) -> view(row))
                .optional();
    }

    /** The device as it is now, held until the transaction ends, so that its messages follow one another. */
    Optional<DeviceView> lock(String id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id)
                .param("at", Timestamp.from(ALWAYS))
                .param("asOf", Timestamp.from(clock.instant()))
                .query((row, n) -> view(row))
                .optional();
    }

    Optional<KnownDevice> findKnown(String id, @Nullable String eui) {
        return jdbc.sql("""
                select id, family, model from device
                where id = :id or dev_eui = :eui or id = (select device_id from device_reference where reference = :id)
                order by id = :id desc, dev_eui is not distinct from :eui desc limit 1""")
                .param("id", id)
                .param("eui", eui)
                .query((row, n) -> new KnownDevice(
                        row.getString("id"), new DeviceFamily(row.getString("family")), row.getString("model")))
                .optional();
    }

    void setEui(String id, String eui) {
        jdbc.sql("update device set dev_eui = :eui where id = :id")
                .param("eui", eui)
                .param("id", id)
                .update();
    }

    void setModel(String id, String model) {
        jdbc.sql("update device set model = :model where id = :id")
                .param("model", model)
                .param("id", id)
                .update();
    }

    void setSensor(String id, @Nullable String eui, String model) {
        jdbc.sql("update device set dev_eui = :eui, model = :model where id = :id")
                .param("eui", eui)
                .param("model", model)
                .param("id", id)
                .update();
    }

    void correct(String id, String name, GeoPoint point, GridCode unit, @Nullable Duration silentAfter) {
        jdbc.sql("""
                update device set name = :name, lat = :lat, lon = :lon, grid_unit = :unit, silent_after_minutes = :minutes
                where id = :id""")
                .param("name", name)
                .param("minutes", silentAfter == null ? null : silentAfter.toMinutes(), Types.BIGINT)
                .param("lat", point.lat())
                .param("lon", point.lon())
                .param("unit", unit.value())
                .param("id", id)
                .update();
    }

    /** What a network has called it by is nobody's any more. */
    void unbind(String id) {
        jdbc.sql("delete from device_reference where device_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update device set dev_eui = null where id = :id and dev_eui is not null")
                .param("id", id)
                .update();
    }

    /** Binds what a network calls so; the id of the device itself needs no binding. */
    void refer(String reference, String id, Instant since) {
        if (reference.equals(id)) {
            return;
        }
        jdbc.sql("""
                insert into device_reference (reference, device_id, since) values (:reference, :id, :since)
                on conflict (reference) do update set device_id = excluded.device_id, since = excluded.since""")
                .param("reference", reference)
                .param("id", id)
                .param("since", Timestamp.from(since))
                .update();
    }

    void insert(List<NewDevice> devices) {
        for (NewDevice device : devices) {
            jdbc.sql("""
                    with entered as (
                      insert into device (id, family, name, dev_eui, model, lat, lon, grid_unit, entered_at)
                      values (:id, :family, :name, :eui, :model, :lat, :lon, :grid, :now) on conflict do nothing
                      returning id, dev_eui, model, entered_at)
                    insert into device_sensor (device_id, reference, model, since)
                    select id, coalesce(dev_eui, id), model, entered_at from entered""")
                    .param("id", device.id())
                    .param("family", device.family().code())
                    .param("name", device.name())
                    .param("eui", device.devEui())
                    .param("model", device.model())
                    .param("lat", device.point().lat())
                    .param("lon", device.point().lon())
                    .param("grid", device.gridUnit().value())
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        }
    }

    /** Holds the devices in the order of their ids, so that two batches cannot block each other. */
    Map<String, Instant> lastSeenOfLocked(Collection<String> ids) {
        Map<String, Instant> lastSeen = new HashMap<>();
        jdbc.sql("select id, last_seen from device where id = any(:ids) order by id for update")
                .param("ids", ids.toArray(String[]::new))
                .query(row -> {
                    OffsetDateTime at = row.getObject("last_seen", OffsetDateTime.class);
                    lastSeen.put(row.getString("id"), at == null ? Instant.EPOCH : at.toInstant());
                });
        return lastSeen;
    }

    /** Takes over those readings that are not older than what is known, all in one statement. */
    void takeOver(List<Telemetry> newest) {
        Set<String> unused = tell(jdbc.sql(moved("""
                update device d
                set last_seen = f.at,
                    readings = case when jsonb_exists_any(f.readings::jsonb, :angles)
                               then d.readings - 'tilted' else d.readings end || f.readings::jsonb,
                    state = case when f.live and d.state <> 'MAINTENANCE' then 'NORMAL' else d.state end,
                    gateway = coalesce(f.gateway, d.gateway), heard_at = :changed
                from unnest(:ids::text[], :times::timestamptz[], :readings::text[], :lives::boolean[],
                            :gateways::text[]) as f(id, at, readings, live, gateway)
                where d.id = f.id and (d.last_seen is null or f.at >= d.last_seen)
                """))
                .param("angles", Quantity.ANGLES.toArray(String[]::new))
                .param("ids", newest.stream().map(t -> t.device().id()).toArray(String[]::new))
                .param("times", newest.stream().map(t -> t.time().toString()).toArray(String[]::new))
                .param(
                        "readings",
                        newest.stream().map(t -> readings.toJson(t.values())).toArray(String[]::new))
                .param("lives", newest.stream().map(Telemetry::isLive).toArray(Boolean[]::new))
                .param("gateways", newest.stream().map(Telemetry::gateway).toArray(String[]::new)));
    }

    void update(String id, DeviceState state, Instant lastSeen, Map<String, Object> values, @Nullable String gateway) {
        Set<String> unused = tell(jdbc.sql(moved("""
                update device
                set state = :state, last_seen = :at, readings = cast(:values as jsonb),
                    gateway = coalesce(:gateway, gateway), heard_at = :changed
                where id = :id
                """))
                .param("state", state.name())
                .param("at", Timestamp.from(lastSeen))
                .param("values", readings.toJson(values))
                .param("gateway", gateway)
                .param("id", id));
    }

    /** Another state, where it is one; a word of the device has been {@code heard} or not. */
    void update(String id, DeviceState state, boolean heard) {
        Set<String> unused = tell(jdbc.sql(moved("""
                update device set state = :state, heard_at = case when :heard then :changed else heard_at end
                where id = :id
                """))
                .param("state", state.name())
                .param("heard", heard)
                .param("id", id));
    }

    /** A word of theirs has come that says nothing new. */
    void heard(Collection<String> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("update device set heard_at = :now where id = any(:ids)")
                    .param("now", Timestamp.from(clock.instant()))
                    .param("ids", ids.toArray(String[]::new))
                    .update();
        }
    }

    /**
     * Marks the devices of the family offline that have not been heard since, or for as long as is said of one itself, and
     * says which these are.
     */
    Set<String> silence(DeviceFamily family, Instant since) {
        return tell(jdbc.sql(moved("""
                update device set state = 'OFFLINE'
                where family = :family and state in ('NORMAL', 'ALARM')
                  and heard_at < coalesce(cast(:changed as timestamptz) - silent_after_minutes * interval '1 minute', :since)
                """)).param("family", family.code()).param("since", Timestamp.from(since)));
    }

    /** The update, keeping what changed of states and answering with the ids of those that have another than before. */
    private static String moved(String update) {
        return "with moved as (" + update + "returning new.id, old.state as was, new.state as now), "
                + "kept as (insert into device_state_change (device_id, at, was, state) "
                + "select id, :changed, was, now from moved where was <> now) "
                + "select id from moved where was <> now";
    }

    private Set<String> tell(JdbcClient.StatementSpec moved) {
        Set<String> ids = moved.param("changed", Timestamp.from(clock.instant()))
                .query(String.class)
                .set();
        if (!ids.isEmpty()) {
            events.publishEvent(new DevicesChanged(ids));
        }
        return ids;
    }

    private DeviceView view(ResultSet row) throws SQLException {
        OffsetDateTime lastSeen = row.getObject("last_seen", OffsetDateTime.class);
        OffsetDateTime heard = row.getObject("heard", OffsetDateTime.class);
        Integer minutes = row.getObject("silent_after_minutes", Integer.class);
        return new DeviceView(
                row.getString("id"),
                new DeviceFamily(row.getString("family")),
                row.getString("name"),
                row.getString("dev_eui"),
                row.getString("model"),
                new GeoPoint(row.getDouble("lat"), row.getDouble("lon")),
                new GridCode(row.getString("grid_unit")),
                DeviceState.valueOf(row.getString("state")),
                lastSeen == null ? null : lastSeen.toInstant(),
                heard == null ? null : heard.toInstant(),
                row.getBoolean("stale"),
                minutes == null ? null : Duration.ofMinutes(minutes),
                readings.fromJson(row.getString("readings")));
    }
}
