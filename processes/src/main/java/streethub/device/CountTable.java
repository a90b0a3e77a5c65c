package streethub.device;

import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.shared.GridCode;

/**
 * How many devices of a family stand at a place in each state, kept by the database as devices change.
 *
 * @see "docs/decisions/0021-a-past-board-from-changes.md"
 */
@Repository
class CountTable {

    /** What has been folded and what has not; several rows of one kind are to be added up. */
    static final String KEPT = """
            (select grid_unit, family, state, number from device_count
             union all select grid_unit, family, state, number from device_count_change)
            """;

    /** One statement sees the counts and the devices as of one instant, so that what differs has been wrong before. */
    private static final String WRONG = """
            select grid_unit, family, state, coalesce(s.number, 0) - coalesce(k.number, 0) as number
            from (select grid_unit, family, state, sum(number) as number from %s k group by 1, 2, 3) k
            full join (select grid_unit, family, state, count(*) as number from device group by 1, 2, 3) s
              using (grid_unit, family, state)
            where coalesce(s.number, 0) <> coalesce(k.number, 0)
            """.formatted(KEPT);

    private final JdbcClient jdbc;

    CountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many are in each state, whatever state the filter asks for and whatever text. */
    Map<DeviceState, Integer> counts(GridCode scope, DeviceFilter filter) {
        Map<DeviceState, Integer> counts = new EnumMap<>(DeviceState.class);
        jdbc.sql("select state, sum(number) as number from " + KEPT + """
                         k where grid_unit like :scope and grid_unit like :within
                          and (cast(:family as text) is null or family = :family)
                        group by state having sum(number) <> 0""")
                .param("scope", scope.value() + "%")
                .param("within", (filter.within() == null ? "" : filter.within().value()) + "%")
                .param(
                        "family",
                        filter.family() == null ? null : filter.family().code())
                .query(row -> {
                    counts.put(DeviceState.valueOf(row.getString("state")), row.getInt("number"));
                });
        return counts;
    }

    /** Folds the changes that have committed; where another node does so, that one will do. */
    void fold() {
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('device_count'))")
                .query(Boolean.class)
                .single();
        if (mine) {
            jdbc.sql("""
                    with gone as (delete from device_count_change returning grid_unit, family, state, number)
                    insert into device_count as c (grid_unit, family, state, number)
                    select grid_unit, family, state, sum(number) from gone group by 1, 2, 3 having sum(number) <> 0
                    on conflict (grid_unit, family, state) do update set number = c.number + excluded.number""").update();
        }
    }

    /** How many kinds of devices are counted wrongly; 0 is as it should be. */
    int differences() {
        return jdbc.sql("select count(*) from (" + WRONG + ") w")
                .query(Integer.class)
                .single();
    }

    /** Adds what is missing and takes away what is too much, while devices go on changing. */
    int putRight() {
        return jdbc.sql("insert into device_count_change (grid_unit, family, state, number) " + WRONG)
                .update();
    }
}
