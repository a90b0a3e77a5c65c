package streethub.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code ./bench [NAME …]}: measures all, or what is named, and prints one table under a heading that names the machine.
 * It ends with 0 whatever the table says; a measurement that fails ends it with an exception.
 */
final class Bench {

    private static final Set<String> NAMES =
            new TreeSet<>(Set.of("forum", "locate", "P1", "P2", "P3", "P4", "P5", "P6", "P12", "scale"));
    private static final int MANY = 100_000;
    private static final int FEW = 1_000;

    private Bench() {}

    public static void main(String[] names) throws IOException, SQLException, InterruptedException, ExecutionException {
        Set<String> asked = names.length == 0 ? NAMES : Set.of(names);
        if (!NAMES.containsAll(asked)) {
            System.err.println("usage: ./bench [" + String.join("|", NAMES) + "]...");
            System.exit(2);
        }
        LoggingSystem.get(Bench.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try (BenchServer server = BenchServer.start()) {
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            System.out.println(heading(server));
            System.out.println();
            System.out.println(Row.HEAD);
            run(server, asked::contains);
        }
        // The MQTT client's threads stay for a while.
        System.exit(0);
    }

    private static void run(BenchServer server, Predicate<String> asked)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        if (asked.test("locate")) {
            System.out.println(Locating.measure());
        }
        if (asked.test("P1")) {
            AlarmToTask.measure(server).forEach(System.out::println);
        }
        if (asked.test("P2")) {
            System.out.println(AlarmLatency.measure(server));
        }
        if (asked.test("P3")) {
            StatusIngest.measure(server, System.out::println);
        }
        if (asked.test("P4")) {
            System.out.println(SlotClaims.measure(server));
        }
        if (asked.test("scale")) {
            Crowd.measure(server, System.out::println);
        }
        if (asked.test("forum")) {
            ForumReading.measure(server, System.out::println);
        }
        if (asked.test("P5") || asked.test("P6") || asked.test("P12")) {
            try (GrownHub few = GrownHub.grow(server, "few", FEW);
                    GrownHub many = GrownHub.grow(server, "many", MANY)) {
                if (asked.test("P5")) {
                    InboxPaging.measure(many, few).forEach(System.out::println);
                }
                if (asked.test("P6")) {
                    System.out.println(TaskCompletion.measure(many, few));
                }
                if (asked.test("P12")) {
                    ScopedLists.measure(many).forEach(System.out::println);
                }
            }
        }
    }

    private static String heading(BenchServer server) throws IOException, SQLException {
        return String.format(
                Locale.ROOT,
                "%s, commit %s. %d cores (%s), %.0f GB memory, %s %s. JDK %s, PostgreSQL %s with fsync and"
                        + " synchronous_commit on. %d rounds of A B B A after %d dropped to warm up.",
                LocalDate.now(ZoneId.of("Asia/Shanghai")),
                System.getProperty("bench.commit", "unknown"),
                Runtime.getRuntime().availableProcessors(),
                processor(),
                memory() / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version(),
                server.ask("show server_version"),
                Turns.ROUNDS,
                Turns.WARM_UP);
    }

    private static String processor() throws IOException {
        Path linux = Path.of("/proc/cpuinfo");
        List<String> lines = Files.isReadable(linux) ? Files.readAllLines(linux) : List.of();
        return lines.stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("bench.cpu", "unknown"));
    }

    private static double memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Double.NaN;
    }
}
