package streethub;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.alarm.AlarmFilter;
import streethub.alarm.AlarmKind;
import streethub.alarm.AlarmRule;
import streethub.alarm.AlarmRules;
import streethub.alarm.Alarms;
import streethub.device.MaintenancePlan;
import streethub.device.Maintenances;
import streethub.device.Outages;
import streethub.identity.Actor;
import streethub.incident.IncidentKind;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;
import streethub.testing.DemoPeople;

/** One call of every service method of alarms that takes an actor: an alarm of the building that the people stand over. */
@TestComponent
class AlarmCalls {

    private final Alarms alarms;
    private final AlarmRules rules;
    private final Maintenances maintenances;
    private final Outages outages;
    private final DemoPeople people;
    private final JdbcClient jdbc;

    AlarmCalls(
            Alarms alarms,
            AlarmRules rules,
            Maintenances maintenances,
            Outages outages,
            DemoPeople people,
            JdbcClient jdbc) {
        this.alarms = alarms;
        this.rules = rules;
        this.maintenances = maintenances;
        this.outages = outages;
        this.people = people;
        this.jdbc = jdbc;
    }

    Map<String, Consumer<Actor>> all() {
        String device = "matrix-alarm";
        jdbc.sql("""
                insert into device (id, family, name, model, lat, lon, grid_unit)
                values (:id, 'HYDRANT', '消火栓', 'EM500-PP', 30.83, 103.83, :grid) on conflict do nothing""")
                .param("id", device)
                .param("grid", people.buildingCode().value())
                .update();
        long id = jdbc.sql("""
                insert into alarm (device_id, device_name, family, grid_unit, kind, rule, urgency, active, raised_at,
                                   alarmed_at, case_number)
                values (:id, '消火栓', 'HYDRANT', :grid, 'HYDRANT_OPEN', 'HYDRANT_OPEN_CONTACT', 'GENERAL', true, now(),
                        now(), 'matrix') returning id""")
                .param("id", device)
                .param("grid", people.buildingCode().value())
                .query(Long.class)
                .single();
        Map<String, Consumer<Actor>> calls = new TreeMap<>();
        calls.put("Alarms.page", actor -> alarms.page(actor, AlarmFilter.ALL, null, 1));
        calls.put("Alarms.counts", actor -> alarms.counts(actor, AlarmFilter.ALL));
        calls.put("Alarms.get", actor -> alarms.get(actor, id));
        calls.put("Alarms.history", actor -> alarms.history(actor, id));
        calls.put("Alarms.acknowledge", actor -> {
            jdbc.sql("update alarm set acknowledged_at = null where id = :id")
                    .param("id", id)
                    .update();
            alarms.acknowledge(actor, id, null);
        });
        calls.put("Alarms.assign", actor -> alarms.assign(actor, id, "matrix-nobody"));
        calls.put("Alarms.comment", actor -> alarms.comment(actor, id, "看过"));
        calls.put(
                "Alarms.silence",
                actor -> alarms.silence(actor, id, Instant.now().plus(Duration.ofHours(1)), "检修"));
        calls.put("Alarms.resume", actor -> alarms.resume(actor, id));
        calls.put("Maintenances.page", actor -> maintenances.page(actor, null, true, null));
        calls.put("Maintenances.mayPlan", Maintenances::mayPlan);
        calls.put("Maintenances.plan", actor -> maintenances.plan(actor, maintenance(device)));
        long planned =
                maintenances.plan(people.as("admin"), maintenance(device)).id();
        calls.put("Maintenances.end", actor -> maintenances.end(actor, planned));
        calls.put("Outages.devices", actor -> outages.devices(actor, "matrix"));
        calls.put("AlarmRules.list", actor -> rules.list(actor, null));
        calls.put("AlarmRules.of", actor -> rules.of(actor, new DeviceFamily("HYDRANT"), device));
        calls.put("AlarmRules.put", actor -> {
            rules.put(actor, kind());
            rules.put(actor, rule());
        });
        calls.put("AlarmRules.requireAdmin", rules::requireAdmin);
        calls.put("AlarmRules.enable", actor -> rules.enable(actor, "HYDRANT_OPEN_CONTACT", true));
        calls.put("AlarmRules.remove", actor -> {
            jdbc.sql("delete from alarm_rule where code = 'MATRIX_GONE'").update();
            jdbc.sql("""
                    insert into alarm_rule (code, kind, condition, holds, repeat, urgency, words, words_en, enabled,
                                            shipped)
                    values ('MATRIX_GONE', 'HYDRANT_OPEN', 'open', 'PT0S', 'PT0S', 'GENERAL', '', '', false, false)""").update();
            rules.remove(actor, "MATRIX_GONE");
        });
        return calls;
    }

    private static MaintenancePlan maintenance(String device) {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        return new MaintenancePlan(device, null, null, tomorrow, tomorrow.plus(Duration.ofHours(1)), "检修");
    }

    private static AlarmKind kind() {
        return new AlarmKind(
                "MATRIX_KIND",
                "矩阵",
                "Matrix",
                IncidentKind.FACILITY_FAULT,
                AlarmKind.Effect.ALARM,
                AlarmKind.Recovery.TELLS,
                AlarmKind.Standing.REFUSES,
                null,
                false);
    }

    private static AlarmRule rule() {
        return new AlarmRule(
                "MATRIX_RULE",
                null,
                "matrix-alarm",
                "MATRIX_KIND",
                "custom > 1",
                Duration.ZERO,
                Duration.ZERO,
                Urgency.GENERAL,
                null,
                null,
                null,
                null,
                "矩阵",
                "",
                false,
                false);
    }
}
