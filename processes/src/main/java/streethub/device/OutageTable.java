package streethub.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.shared.GeoPoint;

/** The rows of the outages, and what lies near each other of what fell silent. */
@Repository
class OutageTable {

    /**
     * Devices that fell silent lately and have something in common.
     *
     * @param place {@code gateway:…} or {@code grid:…}
     */
    record Group(String place, List<String> devices) {}

    /** A device that is silent since then. */
    record Silent(String id, Instant since, @Nullable String gateway, String gridUnit) {}

    /** Of an outage that has ended lately they are silent because of that. */
    private static final String SILENT = """
            from device d where d.state = 'OFFLINE' and exists (
                select from device_state_change c
                where c.device_id = d.id and c.state = 'OFFLINE' and c.at >= :since)
              and not exists (select from outage_device m join outage o on o.id = m.outage_id
                              where m.device_id = d.id and (o.ended_at is null or o.ended_at >= :since))
            """;

    /** How long the codes of the grid's units are, from the lowest. */
    static final List<Integer> LEVELS = List.of(19, 16, 14, 12, 9);

    private static final String OF_NO_OUTAGE = """
            not exists (select from outage_device m join outage o on o.id = m.outage_id
                        where m.device_id = d.id and o.ended_at is null)
            """;

    private final JdbcClient jdbc;

    OutageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The largest group of one gateway, or else of the smallest unit of the grid that has enough. */
    Optional<Group> largest(Instant since, int least) {
        return group("'gateway:' || d.gateway", "and d.gateway is not null", 0, since, least)
                .or(() -> LEVELS.stream()
                        .flatMap(length ->
                                group("'grid:' || left(d.grid_unit, :length)", "", length, since, least).stream())
                        .findFirst());
    }

    private Optional<Group> group(String place, String also, int length, Instant since, int least) {
        JdbcClient.StatementSpec query = jdbc.sql("select " + place + " as place, array_agg(d.id order by d.id) as ids "
                        + SILENT + also + " group by 1 having count(*) >= :least order by count(*) desc, 1 limit 1")
                .param("since", Timestamp.from(since))
                .param("least", least);
        return (length == 0 ? query : query.param("length", length))
                .query((row, n) -> new Group(row.getString("place"), List.of((String[])
                        row.getArray("ids").getArray())))
                .optional();
    }

    /** Those that fell silent lately and are of an open outage's gateway or unit are of it too. */
    void join(Instant since) {
        jdbc.sql("""
                insert into outage_device (outage_id, device_id)
                select o.id, d.id from device d
                join outage o on o.ended_at is null
                 and (o.place = 'gateway:' || d.gateway
                      or (o.place like 'grid:%' and d.grid_unit like substr(o.place, 6) || '%'))
                where d.state = 'OFFLINE' and exists (
                  select from device_state_change c
                  where c.device_id = d.id and c.state = 'OFFLINE' and c.at >= :since)
                on conflict do nothing""").param("since", Timestamp.from(since)).update();
    }

    /** A device of an open outage's gateway or unit that fell silent with it, or after, is of it too. */
    boolean join(Silent one, Duration within) {
        return jdbc.sql("""
                        insert into outage_device (outage_id, device_id)
                        select o.id, d.id from device d
                        join outage o on o.ended_at is null and o.began_at <= :latest
                         and (o.place = 'gateway:' || d.gateway
                              or (o.place like 'grid:%' and d.grid_unit like substr(o.place, 6) || '%'))
                        where d.id = :id on conflict do nothing""")
                        .param("latest", Timestamp.from(one.since().plus(within)))
                        .param("id", one.id())
                        .update()
                > 0;
    }

    /** The device, where it is silent and of no outage. */
    Optional<Silent> silent(String device) {
        return jdbc.sql(
                        "select d.*, c.at from device d cross join lateral (select max(at) as at from device_state_change"
                                + " where device_id = d.id and state = 'OFFLINE') c"
                                + " where d.id = :id and d.state = 'OFFLINE' and c.at is not null and " + OF_NO_OUTAGE)
                .param("id", device)
                .query((row, n) -> silent(row))
                .optional();
    }

    /** Those of no outage that fell silent between then and then and are so still, by id. */
    List<Silent> silent(Instant from, Instant to) {
        return jdbc.sql("select d.*, c.at from (select device_id, max(at) as at from device_state_change"
                        + " where state = 'OFFLINE' and at between :from and :to group by device_id) c"
                        + " join device d on d.id = c.device_id and d.state = 'OFFLINE'"
                        + " where " + OF_NO_OUTAGE + " order by d.id")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query((row, n) -> silent(row))
                .list();
    }

    private static Silent silent(ResultSet row) throws SQLException {
        return new Silent(
                row.getString("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("gateway"),
                row.getString("grid_unit"));
    }

    /** Where the one of them stands that is nearest to the middle of all; the middle itself may be of another place. */
    GeoPoint middle(Group group) {
        return jdbc.sql("""
                with silent as (select id, lat, lon from device where id = any(:devices))
                select s.lat, s.lon from silent s, (select avg(lat) as lat, avg(lon) as lon from silent) m
                order by power(s.lat - m.lat, 2) + power(s.lon - m.lon, 2), s.id limit 1""")
                .param("devices", group.devices().toArray(String[]::new))
                .query((row, n) -> new GeoPoint(row.getDouble("lat"), row.getDouble("lon")))
                .single();
    }

    /** Opens one; at a place that has one, they are of that. */
    void open(Group group, String caseNumber, Instant at) {
        long id = jdbc.sql("""
                        insert into outage (place, case_number, began_at) values (:place, :case, :at)
                        on conflict (place) where ended_at is null
                        do update set began_at = least(outage.began_at, excluded.began_at) returning id""")
                .param("place", group.place())
                .param("case", caseNumber)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        jdbc.sql("insert into outage_device (outage_id, device_id) select :id, unnest(:devices::text[])"
                        + " on conflict do nothing")
                .param("id", id)
                .param("devices", group.devices().toArray(String[]::new))
                .update();
    }

    /** The places of the outages that have not ended, by id. */
    Map<Long, String> open() {
        Map<Long, String> open = new TreeMap<>();
        jdbc.sql("select id, place from outage where ended_at is null").query(row -> {
            open.put(row.getLong("id"), row.getString("place"));
        });
        return open;
    }

    /** Its devices that are still silent, by id. */
    List<String> stillSilent(long id) {
        return jdbc.sql("""
                select d.id from outage_device m join device d on d.id = m.device_id
                where m.outage_id = :id and d.state = 'OFFLINE' order by d.id""").param("id", id).query(String.class).list();
    }

    /** Ends it where all but a tenth are back, or in any case; false where it goes on. */
    boolean end(long id, boolean anyway, Instant at) {
        return jdbc.sql("""
                        update outage o set ended_at = :at
                        where id = :id and ended_at is null and (:anyway or 10 * (
                          select count(*) from outage_device m join device d on d.id = m.device_id
                          where m.outage_id = o.id and d.state = 'OFFLINE')
                          <= (select count(*) from outage_device m where m.outage_id = o.id))""")
                        .param("id", id)
                        .param("anyway", anyway)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean holds(String device) {
        return jdbc.sql("""
                select exists (select from outage_device m join outage o on o.id = m.outage_id
                               where m.device_id = :device and o.ended_at is null)""").param("device", device).query(Boolean.class).single();
    }

    /** The devices of the outage that the case is about, by id; none for another case. */
    List<String> devices(String caseNumber) {
        return jdbc.sql("""
                select m.device_id from outage o join outage_device m on m.outage_id = o.id
                where o.case_number = :case order by m.device_id""").param("case", caseNumber).query(String.class).list();
    }
}
