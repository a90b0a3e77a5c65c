package streethub.fault;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What came of the faults, as a table in {@code target/faults.md} that grows with each test, those that fail too; {@code
 * ./check --faults} takes it over into {@code docs/faults.md}.
 */
final class Findings implements BeforeTestExecutionCallback, AfterTestExecutionCallback {

    private static final Path FILE = Path.of("target/faults.md");
    private static final Clock CLOCK = Clock.system(ZoneId.of("Asia/Shanghai"));
    private static final Map<String, String> ROWS =
            new TreeMap<>(Comparator.comparingInt(Findings::number).thenComparing(Comparator.naturalOrder()));

    private String fault = "";
    private String done = "";
    private final List<String> counts = new ArrayList<>();
    private Instant began = Instant.EPOCH;

    /** Says which fault the running test is about and what it does, with its sizes. */
    void about(String number, String what) {
        fault = number;
        done = what;
    }

    /** Says what was counted or measured. */
    void counted(String what) {
        counts.add(what);
    }

    @Override
    public void beforeTestExecution(ExtensionContext test) {
        fault = "";
        counts.clear();
        began = CLOCK.instant();
    }

    @Override
    public void afterTestExecution(ExtensionContext test) {
        if (fault.isEmpty()) {
            return;
        }
        String outcome = test.getExecutionException()
                .map(failure -> "**fails**: "
                        + String.valueOf(failure.getMessage())
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .findFirst()
                                .orElse(""))
                .orElse("holds");
        long seconds = Duration.between(began, CLOCK.instant()).toSeconds();
        String row = String.join(" | ", "| " + fault, done, String.join(", ", counts), seconds + " s", outcome + " |");
        synchronized (ROWS) {
            ROWS.put(fault + " " + done, row);
            write();
        }
    }

    private static int number(String row) {
        return Integer.parseInt(row.substring(1).replaceAll("\\D.*", ""));
    }

    private static void write() {
        List<String> lines = new ArrayList<>();
        lines.add(heading());
        lines.add("");
        lines.add("| # | what was done | counted | took | |");
        lines.add("|---|---|---|---|---|");
        lines.addAll(ROWS.values());
        try {
            Files.write(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String heading() {
        return String.format(
                Locale.ROOT,
                "%s, commit %s, %s form. %d cores (%s), %.0f GB memory, %s %s, JDK %s.",
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
                        .format(CLOCK.instant().atZone(CLOCK.getZone())),
                System.getProperty("streethub.commit", "unknown"),
                Extent.LONG ? "long" : "short",
                Runtime.getRuntime().availableProcessors(),
                processor(),
                memory() / 1e9,
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.version());
    }

    private static String processor() {
        try {
            Path linux = Path.of("/proc/cpuinfo");
            List<String> lines = Files.isReadable(linux) ? Files.readAllLines(linux) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Double.NaN;
    }
}
