package streethub.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.hub.HubProcess;

/**
 * How often each alarm was sent and acknowledged, for comparison with the hub's books: one open case per alarm, which
 * counts each message once, with one task that the engine and the inbox both know.
 */
final class Ledger {

    private static final Duration SOON = Duration.ofSeconds(Extent.of(90, 600));

    private final Map<String, Integer> sent = new ConcurrentHashMap<>();

    /** A message with a key of its own has been acknowledged. */
    void acknowledged(Alarm alarm) {
        sent.merge(alarm.key(), 1, Integer::sum);
    }

    int messages() {
        return sent.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether the hub has counted any of them. */
    boolean isBegun(JdbcClient database) {
        return !counted(database).isEmpty();
    }

    /** Waits until the hub has counted as many messages as were sent, and then compares everything. */
    void balances(HubProcess hub) {
        balances(hub.database(), SOON);
    }

    /** As the other, for a hub on any database, which has so long to come to it. */
    void balances(JdbcClient database, Duration within) {
        await().atMost(within).ignoreExceptions().untilAsserted(() -> assertThat(counted(database))
                .isEqualTo(sent));
        assertThat(number(database, "select count(*) from incident where alarm_key in (:keys)", sent.keySet()))
                .as("cases, closed ones too")
                .isEqualTo(sent.size());
        assertThat(lines(database, """
                select coalesce(i.number, e.business_key_) || ' ' || coalesce(e.processes, 0) || ' ' || coalesce(e.tasks, 0)
                from (select number from incident where status <> 'CLOSED') i
                full join (select p.business_key_, count(*) filter (where p.super_exec_ is null) as processes,
                                  sum((select count(*) from act_ru_task t where t.proc_inst_id_ = p.id_)) as tasks
                           from act_ru_execution p where p.parent_id_ is null group by 1) e
                on e.business_key_ = i.number
                where e.tasks is distinct from 1 or e.processes is distinct from 1 or i.number is null"""))
                .as("open cases without exactly one process and one task, and processes without a case")
                .isEmpty();
        assertThat(lines(database, """
                select coalesce(e.id_, i.task_id) from act_ru_task e
                full join (select * from inbox_task where done_at is null) i on i.task_id = e.id_
                where e.id_ is null or i.task_id is null or e.assignee_ is distinct from i.assignee"""))
                .as("tasks that only the engine or only the inbox knows")
                .isEmpty();
        assertThat(lines(database, """
                select coalesce(i.number, e.case_number) || ' ' || coalesce(e.filed, 0) from incident i
                full join (select case_number, count(*) filter (where step = 'FILED') as filed
                           from case_event group by 1) e on e.case_number = i.number
                where e.filed is distinct from 1 or i.number is null"""))
                .as("timelines without a case or without exactly one beginning")
                .isEmpty();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d messages acknowledged, %,d cases", messages(), sent.size());
    }

    private Map<String, Integer> counted(JdbcClient database) {
        return database
                .sql("select alarm_key, 1 + repeats as heard from incident"
                        + " where alarm_key in (:keys) and status <> 'CLOSED'")
                .param("keys", sent.keySet())
                .query((row, n) -> Map.entry(row.getString("alarm_key"), row.getInt("heard")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static long number(JdbcClient database, String query, Object keys) {
        return database.sql(query).param("keys", keys).query(Long.class).single();
    }

    private static List<String> lines(JdbcClient database, String query) {
        return database.sql(query).query(String.class).list();
    }
}
