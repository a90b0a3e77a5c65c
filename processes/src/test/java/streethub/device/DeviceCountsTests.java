package streethub.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.identity.Actor;
import streethub.sensor.DeviceFamily;
import streethub.shared.GeoPoint;
import streethub.shared.GridCode;
import streethub.testing.HubTest;

/** The counts that are kept, against the devices themselves, whatever becomes of these. */
@HubTest
class DeviceCountsTests {

    private static final GridCode SUBDISTRICT = new GridCode("510117006");
    private static final List<String> PLACES =
            List.of("5101170060010101001", "5101170060010101002", "5101170060010102001", "510117006002", "510117006");
    private static final List<String> FAMILIES = List.of("MANHOLE_COVER", "HYDRANT", "LIFT");

    @Autowired
    private CountTable counts;

    @Autowired
    private CountUpkeep upkeep;

    @Autowired
    private DeviceTable table;

    @Autowired
    private Devices devices;

    @Autowired
    private JdbcClient jdbc;

    private final PlatformTransactionManager transactions;
    private final TransactionTemplate transaction;
    private final String mark = "count-" + UUID.randomUUID().toString().substring(0, 8) + "-";

    DeviceCountsTests(@Autowired PlatformTransactionManager transactions) {
        this.transactions = transactions;
        this.transaction = new TransactionTemplate(transactions);
    }

    @AfterEach
    void remove() {
        jdbc.sql("delete from device where id like :mark || '%'")
                .param("mark", mark)
                .update();
        assertThat(counts.differences()).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void areThoseOfTheDevicesAfterWhateverChanges(long seed) {
        Random random = new Random(seed);
        for (int n = 0; n < 20; n++) {
            register(n, random);
        }
        for (int step = 0; step < 120; step++) {
            change(random, 20);
            if (random.nextInt(10) == 0) {
                upkeep.fold();
            }
            assertThat(counts.differences()).isZero();
        }
        for (DeviceFilter filter : filters()) {
            assertThat(counts.counts(SUBDISTRICT, filter)).isEqualTo(direct(filter));
        }
    }

    @Test
    void areRightAtEveryInstantWhileManyChangeDevicesAtOnce() throws InterruptedException, ExecutionException {
        for (int n = 0; n < 40; n++) {
            register(n, new Random(n));
        }
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService many = Executors.newFixedThreadPool(5)) {
            List<Future<Integer>> writers = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                writers.add(many.submit(writing(new Random(writer))));
            }
            Future<Integer> folder = many.submit(() -> {
                int folds = 0;
                while (!over.get()) {
                    upkeep.fold();
                    folds++;
                }
                return folds;
            });
            Future<Integer> reader = many.submit(() -> {
                int wrong = 0;
                while (!over.get()) {
                    wrong += counts.differences();
                }
                return wrong;
            });
            for (Future<Integer> writer : writers) {
                assertThat(writer.get()).isPositive();
            }
            over.set(true);
            assertThat(reader.get()).isZero();
            assertThat(folder.get()).isPositive();
        }
        assertThat(counts.differences()).isZero();
    }

    /** Transactions of several changes in the order of the devices, as the hub makes them; some are taken back. */
    private Callable<Integer> writing(Random random) {
        return () -> {
            int written = 0;
            for (int n = 0; n < 60; n++) {
                boolean back = random.nextInt(4) == 0;
                int first = random.nextInt(30);
                transaction.executeWithoutResult(status -> {
                    for (int device = first; device < first + 5; device++) {
                        state(device, random);
                    }
                    if (back) {
                        status.setRollbackOnly();
                    }
                });
                written += back ? 0 : 1;
            }
            return written;
        };
    }

    @Test
    void nobodyWaitsForAnothersChange() {
        register(0, new Random(0));
        register(1, new Random(0));
        transaction.executeWithoutResult(status -> {
            jdbc.sql("update device set state = 'ALARM' where id = :id")
                    .param("id", mark + 0)
                    .update();
            TransactionTemplate other = new TransactionTemplate(transactions);
            other.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
            other.executeWithoutResult(inner -> {
                jdbc.sql("set local lock_timeout = '2s'").update();
                jdbc.sql("update device set state = 'ALARM' where id = :id")
                        .param("id", mark + 1)
                        .update();
                counts.fold();
            });
        });
        assertThat(counts.differences()).isZero();
    }

    @Test
    void aReadingThatLeavesTheStateAsItIsWritesNoChange() {
        register(0, new Random(0));
        jdbc.sql("update device set state = 'NORMAL' where id = :id")
                .param("id", mark + 0)
                .update();
        upkeep.fold();
        jdbc.sql("update device set state = 'NORMAL', heard_at = now(), readings = '{}' where id = :id")
                .param("id", mark + 0)
                .update();
        assertThat(jdbc.sql("select count(*) from device_count_change")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void arePutRightAtNightWhateverMadeThemWrong() {
        register(0, new Random(0));
        upkeep.fold();
        jdbc.sql("update device_count set number = number + 3 where grid_unit like '510117006%'")
                .update();
        jdbc.sql("insert into device_count values ('510117006009', 'LIFT', 'ALARM', 2)")
                .update();
        assertThat(counts.differences()).isGreaterThanOrEqualTo(2);
        upkeep.compareNightly();
        assertThat(counts.differences()).isZero();
        upkeep.fold();
        assertThat(counts.counts(SUBDISTRICT, DeviceFilter.ALL)).isEqualTo(direct(DeviceFilter.ALL));
    }

    private void register(int number, Random random) {
        devices.register(
                Actor.system(),
                List.of(new NewDevice(
                        mark + number,
                        new DeviceFamily(one(FAMILIES, random)),
                        "设施",
                        null,
                        "EM310-TILT",
                        new GeoPoint(30.83, 103.83),
                        new GridCode(one(PLACES, random)))));
    }

    private void change(Random random, int devicesInAll) {
        int device = random.nextInt(devicesInAll);
        switch (random.nextInt(5)) {
            case 0 ->
                jdbc.sql("update device set grid_unit = :unit where id = :id")
                        .param("unit", one(PLACES, random))
                        .param("id", mark + device)
                        .update();
            case 1 ->
                jdbc.sql("delete from device where id = :id")
                        .param("id", mark + device)
                        .update();
            case 2 -> register(device, random);
            default -> state(device, random);
        }
    }

    private void state(int device, Random random) {
        DeviceState[] states = DeviceState.values();
        table.update(mark + device, states[random.nextInt(states.length)], random.nextBoolean());
    }

    private static String one(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<DeviceFilter> filters() {
        return List.of(
                DeviceFilter.ALL,
                new DeviceFilter(new DeviceFamily("HYDRANT"), null, null, null),
                new DeviceFilter(new DeviceFamily("LIFT"), DeviceState.ALARM, new GridCode("510117006001"), null));
    }

    private Map<DeviceState, Integer> direct(DeviceFilter filter) {
        Map<DeviceState, Integer> direct = new EnumMap<>(DeviceState.class);
        jdbc.sql("select state, count(*) as number from device where grid_unit like :within || '%'"
                        + " and (cast(:family as text) is null or family = :family) group by state")
                .param(
                        "within",
                        filter.within() == null
                                ? SUBDISTRICT.value()
                                : filter.within().value())
                .param(
                        "family",
                        filter.family() == null ? null : filter.family().code())
                .query(row -> {
                    direct.put(DeviceState.valueOf(row.getString("state")), row.getInt("number"));
                });
        return direct;
    }
}
