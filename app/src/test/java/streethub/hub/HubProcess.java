package streethub.hub;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A whole hub in a process of its own, with its own home, which may be killed, stopped and started again. */
public final class HubProcess implements AutoCloseable {

    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final int GONE_WITHIN_S = 30;
    private static final int PORT_LINE = 3;
    private static final Pattern READY = Pattern.compile("^StreetHub is ready: (\\S+)$", Pattern.MULTILINE);

    private static final Pattern PORT_TAKEN = Pattern.compile("the MQTT port \\S+ is taken");
    private static final int MORE_PORTS = 3;

    private final Path home;
    private int mqttPort = freePort();
    private boolean known;
    private final Map<String, String> settings;
    private final List<String> machine;
    private @Nullable Process process;
    private int starts;

    /**
     * A hub that has not been started yet.
     *
     * @param settings environment variables beside those that every test's hub has
     */
    public HubProcess(Path home, Map<String, String> settings) {
        // Quick to start; few tests run long enough for more to pay.
        this(home, settings, List.of("-Xmx512m", "-XX:TieredStopAtLevel=1"));
    }

    /**
     * As the other, with options of the Java machine.
     *
     * @param machine such as {@code -Xmx1g}
     */
    public HubProcess(Path home, Map<String, String> settings, List<String> machine) {
        this.home = home;
        this.settings = settings;
        this.machine = machine;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where devices publish when the hub brings its own broker; known once it has been started. */
    public URI ownBroker() {
        return URI.create("mqtt://127.0.0.1:" + mqttPort);
    }

    /** Starts it on what its home holds and waits until it is ready. */
    public void start() {
        begin();
        awaitReady();
        // Between choosing a free port and listening on it another may have taken it; once devices know it, it stays.
        for (int more = MORE_PORTS; more > 0 && !known && isPortTaken(); more--) {
            mqttPort = freePort();
            begin();
            awaitReady();
        }
        if (!isAlive()) {
            throw new AssertionError("the hub ended instead of getting ready:\n" + output());
        }
        known = true;
    }

    private boolean isPortTaken() {
        return !isAlive() && PORT_TAKEN.matcher(output()).find();
    }

    private void awaitReady() {
        await().atMost(READY_WITHIN).until(() -> readyLine().find() || !isAlive());
    }

    /** Starts it without waiting. */
    public void begin() {
        starts++;
        process = launch(log());
    }

    /** Runs one of the command line's commands on its home, whether the hub runs or not. */
    public Ended run(String... command) {
        Path said = home.resolveSibling(home.getFileName() + "-" + command[0] + ".log");
        Process running = launch(said, command);
        await().atMost(READY_WITHIN).until(() -> !running.isAlive());
        return new Ended(running.exitValue(), read(said));
    }

    /**
     * How a command ended.
     *
     * @param output what it said
     */
    public record Ended(int exitCode, String output) {}

    private Process launch(Path output, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dio.netty.noUnsafe=false",
                "-Duser.timezone=Asia/Shanghai",
                "-Duser.language=en",
                "-cp",
                classPath(),
                "streethub.StreetHub");
        builder.command().addAll(1, machine);
        builder.command().addAll(List.of(arguments));
        builder.environment()
                .putAll(Map.of(
                        "STREETHUB_HOME", home.toString(),
                        "STREETHUB_HTTP_PORT", "0",
                        "STREETHUB_MQTT_PORT", Integer.toString(mqttPort),
                        "STREETHUB_DEMO", "true",
                        "STREETHUB_DEMO_LIFE", "false"));
        builder.environment().putAll(settings);
        try {
            return builder.redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The hub's own classes and libraries: what tests add to the path would become part of it. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator))
                .filter(part -> !part.endsWith("test-classes") && !part.endsWith("-tests.jar"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Path log() {
        return home.resolveSibling(home.getFileName() + "-" + starts + ".log");
    }

    /** What it has said since it was started last. */
    public String output() {
        return read(log());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Matcher readyLine() {
        return READY.matcher(output());
    }

    /** Where it answers to browsers and programs. */
    public URI web() {
        Matcher line = readyLine();
        if (!line.find()) {
            throw new IllegalStateException("not ready");
        }
        return URI.create(line.group(1));
    }

    /** As a power cut would, but for its database, which goes on as an orphan. */
    public void kill() {
        running().destroyForcibly();
        await().atMost(READY_WITHIN).until(() -> !isAlive());
    }

    /** Asks it to stop, as systemd or Ctrl-C do, and says whether it did in time. */
    public boolean stop() {
        running().destroy();
        try {
            return running().waitFor(GONE_WITHIN_S, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Its exit code, once it has ended by itself. */
    public int ended() {
        await().atMost(READY_WITHIN).until(() -> !isAlive());
        return running().exitValue();
    }

    /** Whether its process runs, ready or not. */
    public boolean isAlive() {
        return running().isAlive();
    }

    private Process running() {
        return Objects.requireNonNull(process, "not started");
    }

    /** The number of its process. */
    public long pid() {
        return running().pid();
    }

    /** Kills its PostgreSQL with SIGKILL, of which nothing is told to anybody. */
    public void killDatabase() {
        long postmaster = Long.parseLong(postmasterPid().getFirst().strip());
        ProcessHandle process = ProcessHandle.of(postmaster).orElseThrow();
        process.destroyForcibly();
        await().atMost(READY_WITHIN).until(() -> !process.isAlive());
    }

    /** Waits until its PostgreSQL answers. */
    public void awaitDatabase() {
        await().atMost(READY_WITHIN)
                .ignoreExceptions()
                .until(() -> database().sql("select 1").query(Integer.class).single() == 1);
    }

    private List<String> postmasterPid() {
        try {
            return Files.readAllLines(home.resolve("database/postmaster.pid"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The PostgreSQL that runs on its data, whether the hub does or not. */
    public List<ProcessHandle> databaseServers() {
        String data = home.resolve("database").toString();
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().commandLine().orElse("").contains(data))
                .filter(one -> one.pid() != running().pid())
                .toList();
    }

    /** Its database, asked past the hub. */
    public JdbcClient database() {
        try {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl("jdbc:postgresql://127.0.0.1:"
                    + postmasterPid().get(PORT_LINE).strip() + "/postgres");
            source.setUser("postgres");
            source.setPassword(
                    Files.readString(home.resolve("database-password")).strip());
            return JdbcClient.create(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        if (process.isAlive() && !stop()) {
            kill();
        }
        databaseServers().forEach(ProcessHandle::destroyForcibly);
    }
}
