package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.testing.DemoHubTest;
import streethub.testing.DemoPeople;

/** Many covers that shift at once: their cases are opened a few at a time, and each is one. */
@DemoHubTest
class StormTests {

    private static final int COVERS = 45;
    private static final DeviceFamily COVER = new DeviceFamily("MANHOLE_COVER");

    @Autowired
    private TelemetryIngest ingest;

    @Autowired
    private Devices devices;

    @Autowired
    private DemoPeople people;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    private final Instant noon = Instant.now();
    private List<String> covers = List.of();
    private String street = "";

    @BeforeEach
    void manyCovers() {
        street = "storm-" + UUID.randomUUID() + "-";
        covers = IntStream.range(100, 100 + COVERS).mapToObj(i -> street + i).toList();
        devices.register(
                Actor.system(),
                covers.stream()
                        .map(id -> new NewDevice(
                                id, COVER, "井盖", null, "EM310-TILT", people.place(), people.buildingCode()))
                        .toList());
    }

    /** Others look at the same inbox. */
    @AfterEach
    void theStormIsOver() {
        List<String> numbers = jdbc.sql("update incident set status = 'CLOSED' where device_id like :street || '%'"
                        + " returning number")
                .param("street", street)
                .query(String.class)
                .list();
        jdbc.sql("update alarm set active = false, closed_at = now() where device_id like :street || '%'")
                .param("street", street)
                .update();
        numbers.forEach(number -> runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .rootProcessInstances()
                .list()
                .forEach(process -> runtime.deleteProcessInstance(process.getId(), "test")));
    }

    @Test
    void eachBecomesOneCaseWithOneOpenTask() {
        ingest.ingest(tilted(covers));

        assertThat(cases()).isEqualTo(COVERS);
        assertThat(openTasks()).isEqualTo(COVERS);
        assertThat(number("select count(*) from device where id like :street || '%' and state = 'ALARM'"))
                .isEqualTo(COVERS);
    }

    @Test
    void isWrittenInOneTransactionForTwentyOfThem() {
        ingest.ingest(tilted(covers));

        assertThat(number("select count(distinct cast(cast(xmin as text) as bigint)) from incident"
                        + " where device_id like :street || '%'"))
                .isEqualTo(3);
    }

    @Test
    void repetitionsAndAlarmsThatStandAlreadyOpenNoSecondCase() {
        List<Telemetry> storm = tilted(covers);
        ingest.ingest(storm.subList(3, 9));
        ingest.ingest(storm);
        ingest.ingest(tilted(covers));

        assertThat(cases()).isEqualTo(COVERS);
        assertThat(openTasks()).isEqualTo(COVERS);
    }

    @Test
    void oneThatCannotBeACaseDoesNotTakeTheOthersWithIt() {
        String lost = covers.get(7);
        jdbc.sql("update device set lat = 0, lon = 0 where id = :id")
                .param("id", lost)
                .update();
        List<Telemetry> storm = new ArrayList<>(tilted(covers));

        assertThatThrownBy(() -> ingest.ingest(storm)).hasMessageContaining("grid");
        storm.forEach(one -> {
            if (!one.device().id().equals(lost)) {
                ingest.ingest(List.of(one));
            }
        });

        assertThat(cases()).isEqualTo(COVERS - 1);
        assertThat(openTasks()).isEqualTo(COVERS - 1);
    }

    private List<Telemetry> tilted(List<String> ids) {
        return ids.stream()
                .map(id -> new Telemetry(
                        new KnownDevice(id, COVER, "EM310-TILT"),
                        UUID.randomUUID(),
                        noon,
                        Map.of("tiltX", 43.5, "tiltY", 0.5, "tiltZ", 46.1, "tilted", true),
                        Telemetry.Nature.LIVE))
                .toList();
    }

    private int cases() {
        return number("select count(*) from incident where device_id like :street || '%' and status <> 'CLOSED'");
    }

    /** Open both to the engine and in the inbox, and of the same case. */
    private int openTasks() {
        return number("""
                select count(*) from inbox_task i
                  join act_ru_task t on t.id_ = i.task_id
                  join act_ru_execution e on e.id_ = t.proc_inst_id_
                  join incident c on c.number = i.case_number
                where c.device_id like :street || '%' and i.done_at is null and e.business_key_ = c.number""");
    }

    private int number(String query) {
        return jdbc.sql(query).param("street", street).query(Integer.class).single();
    }
}
