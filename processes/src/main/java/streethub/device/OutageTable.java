package streethub.device;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    record Group(String place, List<String> devices, GeoPoint middle) {}

    private static final String SILENT = """
            from device d where d.state = 'OFFLINE' and exists (
                select from device_state_change c
                where c.device_id = d.id and c.state = 'OFFLINE' and c.at >= :since)
              and not exists (select from outage_device m join outage o on o.id = m.outage_id
                              where m.device_id = d.id and o.ended_at is null)
            """;

    private final JdbcClient jdbc;

    OutageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The largest group of one gateway, or else of the smallest unit of the grid that has enough. */
    Optional<Group> largest(Instant since, int least) {
        return group("'gateway:' || d.gateway", "and d.gateway is not null", 0, since, least)
                .or(() -> List.of(19, 16, 14, 12, 9).stream()
                        .flatMap(length ->
                                group("'grid:' || left(d.grid_unit, :length)", "", length, since, least).stream())
                        .findFirst());
    }

    private Optional<Group> group(String place, String also, int length, Instant since, int least) {
        JdbcClient.StatementSpec query = jdbc.sql("select " + place + " as place, array_agg(d.id order by d.id) as ids,"
                        + " avg(d.lat) as lat, avg(d.lon) as lon " + SILENT + also
                        + " group by 1 having count(*) >= :least order by count(*) desc, 1 limit 1")
                .param("since", Timestamp.from(since))
                .param("least", least);
        return (length == 0 ? query : query.param("length", length))
                .query((row, n) -> new Group(
                        row.getString("place"),
                        List.of((String[]) row.getArray("ids").getArray()),
                        new GeoPoint(row.getDouble("lat"), row.getDouble("lon"))))
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

    void open(Group group, String caseNumber, Instant at) {
        long id = jdbc.sql("insert into outage (place, case_number, began_at) values (:place, :case, :at) returning id")
                .param("place", group.place())
                .param("case", caseNumber)
                .param("at", Timestamp.from(at))
                .query(Long.class)
                .single();
        jdbc.sql("insert into outage_device (outage_id, device_id) select :id, unnest(:devices::text[])")
                .param("id", id)
                .param("devices", group.devices().toArray(String[]::new))
                .update();
    }

    /** Ends those outages of which all but a tenth are back, and says which places these were. */
    List<String> end(Instant at) {
        return jdbc.sql("""
                update outage o set ended_at = :at
                where ended_at is null and 10 * (
                  select count(*) from outage_device m join device d on d.id = m.device_id
                  where m.outage_id = o.id and d.state = 'OFFLINE')
                  <= (select count(*) from outage_device m where m.outage_id = o.id)
                returning place""").param("at", Timestamp.from(at)).query(String.class).list();
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
