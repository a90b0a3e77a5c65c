package streethub.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import streethub.incident.IncidentKind;
import streethub.incident.Urgency;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridLevel;

/** The rows of the kinds and rules: those that came with the hub, and those of its admins. */
@Repository
class RuleTable {

    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AlarmKind> kinds() {
        return jdbc.sql("select * from alarm_kind order by code")
                .query((row, n) -> kind(row))
                .list();
    }

    List<AlarmRule> rules() {
        return jdbc.sql("select * from alarm_rule order by family nulls last, kind, code")
                .query((row, n) -> rule(row))
                .list();
    }

    /** Those of a family, of its facilities, and of every family. */
    List<AlarmRule> rules(DeviceFamily family) {
        return jdbc.sql("""
                select r.* from alarm_rule r left join device d on d.id = r.device_id
                where coalesce(d.family, r.family, :family) = :family
                order by r.family nulls last, r.kind, r.code""")
                .param("family", family.code())
                .query((row, n) -> rule(row))
                .list();
    }

    /** Takes over what this version of the hub ships; which of it is switched off stays so. */
    @Transactional
    void ship(ShippedRules shipped) {
        shipped.kinds().forEach(kind -> put(kind, "where alarm_kind.shipped"));
        shipped.rules().forEach(rule -> put(rule, "where alarm_rule.shipped"));
    }

    /** Enters or replaces an admin's; false where the code is that of a shipped one. */
    boolean own(AlarmKind kind) {
        return put(kind, "where not alarm_kind.shipped");
    }

    /** Enters or replaces an admin's; false where the code is that of a shipped one. */
    boolean own(AlarmRule rule) {
        return put(rule, "where not alarm_rule.shipped")
                && jdbc.sql("update alarm_rule set enabled = :enabled where code = :code")
                                .param("enabled", rule.enabled())
                                .param("code", rule.code())
                                .update()
                        == 1;
    }

    boolean enable(String code, boolean enabled) {
        return jdbc.sql("update alarm_rule set enabled = :enabled where code = :code")
                        .param("enabled", enabled)
                        .param("code", code)
                        .update()
                == 1;
    }

    /** False where there is no such rule of an admin's. */
    boolean remove(String code) {
        return jdbc.sql("delete from alarm_rule where code = :code and not shipped")
                        .param("code", code)
                        .update()
                == 1;
    }

    private boolean put(AlarmKind kind, String onlyOver) {
        return jdbc.sql("""
                insert into alarm_kind
                  (code, name, name_en, case_kind, effect, recovery, standing, department, shipped)
                values (:code, :name, :en, :case, :effect, :recovery, :standing, :department, :shipped)
                on conflict (code) do update
                set name = excluded.name, name_en = excluded.name_en, case_kind = excluded.case_kind,
                    effect = excluded.effect, recovery = excluded.recovery, standing = excluded.standing,
                    department = excluded.department
                """ + onlyOver)
                        .param("code", kind.code())
                        .param("name", kind.name())
                        .param("en", kind.nameEn())
                        .param("case", kind.caseKind().name())
                        .param("effect", kind.effect().name())
                        .param("recovery", kind.recovery().name())
                        .param("standing", kind.standing().name())
                        .param("department", kind.department())
                        .param("shipped", kind.shipped())
                        .update()
                == 1;
    }

    private boolean put(AlarmRule rule, String onlyOver) {
        Urgency laterUrgency = rule.laterUrgency();
        Assignee whose = rule.assignee();
        GridLevel level = whose == null ? null : whose.onDuty();
        return jdbc.sql("""
                insert into alarm_rule
                  (code, family, device_id, kind, condition, holds, repeat, urgency, later, later_urgency, measured,
                   assignee, assignee_level, words, words_en, enabled, shipped)
                values (:code, :family, :device, :kind, :condition, :holds, :repeat, :urgency, :later, :laterUrgency,
                        :measured, :assignee, :assigneeLevel, :words, :en, :enabled, :shipped)
                on conflict (code) do update
                set family = excluded.family, device_id = excluded.device_id, kind = excluded.kind,
                    condition = excluded.condition, holds = excluded.holds, repeat = excluded.repeat,
                    urgency = excluded.urgency, later = excluded.later, later_urgency = excluded.later_urgency,
                    measured = excluded.measured, assignee = excluded.assignee,
                    assignee_level = excluded.assignee_level, words = excluded.words,
                    words_en = excluded.words_en
                """ + onlyOver)
                        .param("code", rule.code())
                        .param("family", text(rule.family()))
                        .param("device", rule.device())
                        .param("kind", rule.kind())
                        .param("condition", rule.condition())
                        .param("holds", rule.holds().toString())
                        .param("repeat", rule.repeat().toString())
                        .param("urgency", rule.urgency().name())
                        .param("later", text(rule.later()))
                        .param("laterUrgency", laterUrgency == null ? null : laterUrgency.name())
                        .param("measured", rule.measured())
                        .param("assignee", whose == null ? null : whose.person())
                        .param("assigneeLevel", level == null ? null : level.number())
                        .param("words", rule.words())
                        .param("en", rule.wordsEn())
                        .param("enabled", rule.enabled())
                        .param("shipped", rule.shipped())
                        .update()
                == 1;
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static AlarmKind kind(ResultSet row) throws SQLException {
        return new AlarmKind(
                row.getString("code"),
                row.getString("name"),
                row.getString("name_en"),
                IncidentKind.valueOf(row.getString("case_kind")),
                AlarmKind.Effect.valueOf(row.getString("effect")),
                AlarmKind.Recovery.valueOf(row.getString("recovery")),
                AlarmKind.Standing.valueOf(row.getString("standing")),
                row.getString("department"),
                row.getBoolean("shipped"));
    }

    private static AlarmRule rule(ResultSet row) throws SQLException {
        String family = row.getString("family");
        String later = row.getString("later");
        String laterUrgency = row.getString("later_urgency");
        Integer level = row.getObject("assignee_level", Integer.class);
        return new AlarmRule(
                row.getString("code"),
                family == null ? null : new DeviceFamily(family),
                row.getString("device_id"),
                row.getString("kind"),
                row.getString("condition"),
                Duration.parse(row.getString("holds")),
                Duration.parse(row.getString("repeat")),
                Urgency.valueOf(row.getString("urgency")),
                later == null ? null : Duration.parse(later),
                laterUrgency == null ? null : Urgency.valueOf(laterUrgency),
                row.getString("measured"),
                Assignee.of(row.getString("assignee"), level == null ? null : GridLevel.of(level)),
                row.getString("words"),
                row.getString("words_en"),
                row.getBoolean("enabled"),
                row.getBoolean("shipped"));
    }
}
