package streethub.app.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import streethub.app.backup.Manifest.Migration;
import streethub.attachment.PhotoId;
import streethub.attachment.PhotoSize;
import streethub.attachment.Photos;
import streethub.incident.Contact;
import streethub.incident.Handling;
import streethub.incident.IncidentKind;
import streethub.incident.IncidentReading;
import streethub.incident.IncidentStatus;
import streethub.incident.IncidentView;
import streethub.incident.Incidents;
import streethub.incident.Outcome;
import streethub.incident.Report;
import streethub.incident.Triage;
import streethub.incident.Urgency;
import streethub.incident.Verification;
import streethub.shared.Refusal;
import streethub.testing.DemoPeople;
import streethub.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

/** A hub at work is backed up, and goes on elsewhere from that moment; what is no whole backup is refused. */
@TestInstance(Lifecycle.PER_CLASS)
class BackupTests {

    private static final String KEY = "c3RyZWV0aHViLXRlc3Qta2V5LTMyLWJ5dGVzLWxvbmc=";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    private Path home;
    private String database;
    private ConfigurableApplicationContext hub;
    private PhotoId photo;
    private String openCase;
    private Path file;

    @BeforeAll
    void aHubAtWorkIsBackedUp() throws IOException, SQLException {
        home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("secret-key"), KEY);
        database = TestDatabase.newDatabase();
        hub = Features.start(database, home, KEY);
        photo = Objects.requireNonNull(hub.getBean(TransactionTemplate.class).execute(status -> storePhoto()));
        openCase = report(hub, List.of(photo));
        file = folder.resolve("hub.backup");
        Backup.write(source(database), home, file);
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    private PhotoId storePhoto() {
        Photos photos = hub.getBean(Photos.class);
        return photos.store(photos.clean(jpeg()));
    }

    private static byte[] jpeg() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(320, 200, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void takesOneMomentOutOfWorkThatGoesOn() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger filed = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            while (!enough.get()) {
                report(hub, List.of());
                filed.incrementAndGet();
            }
        });
        await().until(() -> filed.get() > 20 || writer.isDone());
        Path taken = folder.resolve("taken-at-work.backup");
        Manifest manifest = Backup.write(source(database), home, taken);
        int atEnd = filed.get();
        await().until(() -> filed.get() > atEnd || writer.isDone());
        enough.set(true);
        writer.get();

        Path elsewhere = folder.resolve("elsewhere");
        DataSource restored = source(TestDatabase.newDatabase());
        Restore.read(restored, elsewhere, taken);
        Manifest again = Backup.write(restored, elsewhere, folder.resolve("again.backup"));
        assertThat(again.tables()).isEqualTo(manifest.tables());
        assertThat(again.files()).isEqualTo(manifest.files());
        assertThat(again.sequences()).isEqualTo(manifest.sequences());
        assertThat(again.migrations()).isEqualTo(manifest.migrations());

        long cases = count(restored, "incident where status <> 'CLOSED'");
        assertThat(cases).isBetween(20L, count(source(database), "incident") - 1);
        assertThat(count(restored, "act_ru_task")).isEqualTo(cases);
        assertThat(count(restored, "inbox_task where done_at is null")).isEqualTo(cases);
        assertThat(count(
                        restored,
                        "incident i where not exists (select from case_event e where e.case_number = i.number)"))
                .isZero();
    }

    @Test
    void anOpenCaseGoesOnWhereItWasRestored() throws Exception {
        Path elsewhere = folder.resolve("goes-on");
        String target = TestDatabase.newDatabase();
        Manifest manifest = Restore.read(source(target), elsewhere, file);
        assertThat(manifest.holdsSecretKey()).isTrue();
        try (ConfigurableApplicationContext restored =
                Features.start(target, elsewhere, Files.readString(elsewhere.resolve("secret-key")))) {
            DemoPeople people = restored.getBean(DemoPeople.class);
            Incidents incidents = restored.getBean(Incidents.class);
            IncidentReading reading = restored.getBean(IncidentReading.class);
            IncidentView open = reading.find(people.as("dispatcher"), openCase, null);
            assertThat(open.contact()).isEqualTo(new Contact("甲", "13800000000"));
            assertThat(restored.getBean(Photos.class)
                            .open(photo, PhotoSize.FULL)
                            .getContentAsByteArray())
                    .isEqualTo(hub.getBean(Photos.class)
                            .open(photo, PhotoSize.FULL)
                            .getContentAsByteArray());

            incidents.triage(people.as("dispatcher"), openCase, new Triage(Urgency.URGENT, 4, null, null));
            incidents.accept(people.as("building"), openCase);
            incidents.handle(people.as("building"), openCase, new Handling("fixed", Outcome.RESOLVED, null, List.of()));
            incidents.verify(people.as("verifier"), openCase, new Verification(true, null));
            assertThat(reading.find(people.as("resident"), openCase, null)
                            .summary()
                            .status())
                    .isEqualTo(IncidentStatus.CLOSED);
            assertThat(report(restored, List.of())).as("a number of its own").isNotEqualTo(openCase);
        }
    }

    @Test
    void theFileIsForItsOwnerAloneAndNeverOverwritten() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        byte[] before = Files.readAllBytes(file);
        assertThat(refusal(() -> Backup.write(source(database), home, file)).key())
                .isEqualTo("backup.exists");
        assertThat(file).hasBinaryContent(before);
        assertThat(refusal(() -> Backup.write(source(database), home, folder.resolve("no/such/folder")))
                        .key())
                .isEqualTo("backup.folder");
        assertThat(refusal(() -> Backup.write(source(TestDatabase.newDatabase()), home, folder.resolve("none")))
                        .key())
                .isEqualTo("backup.no-hub");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).noneMatch(path -> path.toString().endsWith(".part"));
        }
    }

    @Test
    void whatIsNoWholeBackupIsRefusedAndChangesNothing() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, whole.length - 100));
        Path text = Files.writeString(folder.resolve("text"), "no zip at all");
        Path foreign = zip("foreign", Map.of("word/document.xml", "<w/>"));
        Path unknown = zip("unknown", signed("{\"format\":99}"));
        Path halved = zip("halved", signed("{\"format\":1,\"migrations\":7}"));
        assertThat(refusedByAnEmptyHub(cut)).isEqualTo("backup.damaged");
        assertThat(refusedByAnEmptyHub(text)).isEqualTo("backup.damaged");
        assertThat(refusedByAnEmptyHub(foreign)).isEqualTo("backup.foreign");
        assertThat(refusedByAnEmptyHub(unknown)).isEqualTo("backup.format");
        assertThat(refusedByAnEmptyHub(halved)).isEqualTo("backup.damaged");
        assertThat(refusedByAnEmptyHub(folder.resolve("nowhere"))).isEqualTo("backup.no-file");
    }

    @Test
    void aSingleWrongBitIsFound() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        for (String entry : List.of(
                BackupFile.entry("grid_unit"),
                BackupFile.entry("incident"),
                BackupFile.FILES + photo.file(PhotoSize.FULL),
                BackupFile.MANIFEST)) {
            byte[] bent = whole.clone();
            bent[text.indexOf(entry) + entry.length() + 50] ^= 0x10;
            assertThat(refusedByAnEmptyHub(Files.write(folder.resolve("bent"), bent)))
                    .as(entry)
                    .isEqualTo("backup.damaged");
        }
    }

    @Test
    void aBackupWithMigrationsThatThisHubDoesNotKnowIsRefused() throws IOException {
        Manifest known;
        try (BackupFile backup = BackupFile.open(file)) {
            known = backup.manifest();
        }
        List<Migration> migrations = new ArrayList<>(known.migrations());
        migrations.add(new Migration("209901010000", 1));
        Manifest newer = new Manifest(
                Manifest.FORMAT,
                "9",
                known.postgres(),
                known.takenAt(),
                migrations,
                List.of(),
                List.of(),
                List.of(),
                0);
        assertThat(refusedByAnEmptyHub(zip("newer", signed(new JsonMapper().writeValueAsString(newer)))))
                .isEqualTo("backup.schema");
    }

    @Test
    void nothingThatIsThereIsOverwritten() throws IOException {
        Path fresh = folder.resolve("fresh");
        assertThat(refusal(() -> Restore.read(source(database), fresh, file)).key())
                .isEqualTo("backup.database-in-use");
        assertThat(fresh).isEmptyDirectory();
        DataSource empty = source(TestDatabase.newDatabase());
        assertThat(refusal(() -> Restore.read(empty, home, file)).key()).isEqualTo("backup.home-in-use");
        assertThat(tables(empty)).isZero();
        assertThat(home.resolve("secret-key")).hasContent(KEY);
        assertThat(hub.getBean(Photos.class).open(photo, PhotoSize.FULL).exists())
                .isTrue();
    }

    /** Why an empty hub refuses the file, staying empty. */
    private String refusedByAnEmptyHub(Path bad) throws IOException {
        DataSource empty = source(TestDatabase.newDatabase());
        Path emptyHome = Files.createTempDirectory(folder, "empty");
        String key = refusal(() -> Restore.read(empty, emptyHome, bad)).key();
        assertThat(emptyHome).isEmptyDirectory();
        assertThat(tables(empty)).isZero();
        return key;
    }

    private static Refusal refusal(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, call));
    }

    private static long tables(DataSource source) {
        return count(
                source,
                "pg_class where relkind in ('r', 'S') and relnamespace::regnamespace::text !~ '^(pg_|information)'");
    }

    private static long count(DataSource source, String rows) {
        return JdbcClient.create(source)
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }

    private static DataSource source(String url) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        return source;
    }

    private static String report(ConfigurableApplicationContext hub, List<PhotoId> photos) {
        DemoPeople people = hub.getBean(DemoPeople.class);
        return hub.getBean(Incidents.class)
                .report(
                        people.as("resident"),
                        new Report(
                                IncidentKind.FACILITY_FAULT,
                                "a \\ backslash,\ta tab\nand a line",
                                people.place(),
                                null,
                                new Contact("甲", "13800000000")),
                        photos)
                .number();
    }

    private Map<String, String> signed(String manifest) {
        return Map.of(
                BackupFile.MANIFEST,
                manifest,
                BackupFile.MANIFEST_DIGEST,
                Digests.hex(manifest.getBytes(StandardCharsets.UTF_8)));
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                out.putNextEntry(new ZipEntry(entry.getKey()));
                out.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
