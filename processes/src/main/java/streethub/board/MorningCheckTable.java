package streethub.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.device.DeviceState;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.shared.GridCode;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the signed checks: written once, never changed. */
@Repository
class MorningCheckTable {

    private static final TypeReference<Map<String, Integer>> COUNTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    MorningCheckTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Id of the new row; empty where the unit's check of the day is there already. */
    Optional<Long> insert(GridCode unit, LocalDate day, Instant at, Actor by, BoardCounts counts) {
        Map<String, Integer> numbers = new HashMap<>();
        counts.numbers().forEach((state, number) -> numbers.put(state.name(), number));
        return jdbc.sql("""
                insert into morning_check (grid_unit, day, at, username, display_name, counts)
                values (:unit, :day, :at, :username, :name, cast(:counts as jsonb))
                on conflict do nothing returning id""")
                .param("unit", unit.value())
                .param("day", day)
                .param("at", Timestamp.from(at))
                .param("username", by.username())
                .param("name", by.displayName())
                .param("counts", json.writeValueAsString(numbers))
                .query(Long.class)
                .optional();
    }

    void insert(long check, CheckException exception) {
        jdbc.sql("""
                insert into morning_exception
                  (check_id, device_id, name, family, grid_unit, state, case_number, remark)
                values (:check, :device, :name, :family, :unit, :state, :case, :remark)""")
                .param("check", check)
                .param("device", exception.device())
                .param("name", exception.name())
                .param("family", exception.family().code())
                .param("unit", exception.unit().value())
                .param("state", exception.state().name())
                .param("case", exception.caseNumber())
                .param("remark", exception.remark())
                .update();
    }

    Optional<MorningCheck> find(GridCode unit, LocalDate day) {
        return filled(jdbc.sql("select * from morning_check where grid_unit = :unit and day = :day")
                        .param("unit", unit.value())
                        .param("day", day)
                        .query((row, n) -> check(row))
                        .list())
                .stream()
                .findFirst();
    }

    /** The newest first, below that id; of the units within both. */
    List<MorningCheck> page(GridCode scope, GridCode within, long before, int limit) {
        return filled(jdbc.sql("""
                select * from morning_check
                where grid_unit like :scope and grid_unit like :within and id < :before order by id desc limit :limit""")
                .param("scope", scope.value() + "%")
                .param("within", within.value() + "%")
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> check(row))
                .list());
    }

    /** Whether nobody has been reminded of it yet; from now on somebody has. */
    boolean remind(GridCode unit, LocalDate day, boolean urgent) {
        return jdbc.sql("""
                        insert into morning_reminder (grid_unit, day, urgent) values (:unit, :day, :urgent)
                        on conflict do nothing""")
                        .param("unit", unit.value())
                        .param("day", day)
                        .param("urgent", urgent)
                        .update()
                == 1;
    }

    private List<MorningCheck> filled(List<MorningCheck> checks) {
        return checks.stream()
                .map(check -> new MorningCheck(
                        check.id(),
                        check.unit(),
                        check.day(),
                        check.at(),
                        check.username(),
                        check.by(),
                        check.counts(),
                        exceptions(check.id())))
                .toList();
    }

    private List<CheckException> exceptions(long check) {
        return jdbc.sql("""
                select * from morning_exception where check_id = :check
                order by array_position(array['ALARM', 'OFFLINE', 'UNKNOWN'], state), device_id""")
                .param("check", check)
                .query((row, n) -> new CheckException(
                        row.getString("device_id"),
                        row.getString("name"),
                        new DeviceFamily(row.getString("family")),
                        new GridCode(row.getString("grid_unit")),
                        DeviceState.valueOf(row.getString("state")),
                        row.getString("case_number"),
                        row.getString("remark")))
                .list();
    }

    private MorningCheck check(ResultSet row) throws SQLException {
        EnumMap<DeviceState, Integer> numbers = new EnumMap<>(DeviceState.class);
        json.readValue(row.getString("counts"), COUNTS)
                .forEach((state, number) -> numbers.put(DeviceState.valueOf(state), number));
        return new MorningCheck(
                row.getLong("id"),
                new GridCode(row.getString("grid_unit")),
                row.getObject("day", LocalDate.class),
                row.getTimestamp("at").toInstant(),
                row.getString("username"),
                row.getString("display_name"),
                new BoardCounts(numbers),
                List.of());
    }
}
