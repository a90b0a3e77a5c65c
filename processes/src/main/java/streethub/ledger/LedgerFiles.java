package streethub.ledger;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import streethub.device.DeviceFilter;
import streethub.identity.Actor;
import streethub.shared.Refusal;

/** Excel files of facilities, in and out; for admins and facility managers, within their grid subtree. */
@Service
public class LedgerFiles {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int WAITING = 8;

    private final LedgerSheet sheet;
    private final LedgerIntake intake;
    private final ImportTable imports;
    private final LedgerPages pages;
    private final Clock clock;

    /** One at a time: a file may have thousands of rows, and nobody waits for it in a request. */
    private final ThreadPoolExecutor worker = new ThreadPoolExecutor(
            1,
            1,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            Thread.ofPlatform().daemon().name("ledger-import-", 0).factory());

    LedgerFiles(LedgerSheet sheet, LedgerIntake intake, ImportTable imports, LedgerPages pages, Clock clock) {
        this.sheet = sheet;
        this.intake = intake;
        this.imports = imports;
        this.pages = pages;
        this.clock = clock;
    }

    /** Refuses who keeps no facilities. */
    public void requireKeeper(Actor actor) {
        if (!actor.mayKeepFacilities()) {
            throw Refusal.forbidden("ledger.keepersOnly");
        }
    }

    /**
     * Begins to take in an Excel file, at most 5 MB and 5,000 rows; refused at once where it is none or lacks columns.
     *
     * @param locale in which its wrong cells are told
     * @return by what to ask how far it is
     */
    public UUID begin(Actor actor, byte[] file, Locale locale) {
        requireKeeper(actor);
        LedgerSheet.Table table = sheet.read(file);
        UUID id = imports.begin(actor.username(), table.facilities().size());
        try {
            worker.execute(() -> intake.take(id, actor, table, locale));
        } catch (RejectedExecutionException full) {
            imports.end(id, LedgerImport.State.FAILED, 0, 0, 0, null);
            throw Refusal.tooMany(Duration.ofMinutes(1), "ledger.file.busy");
        }
        return id;
    }

    /** How far one's own import is; not found for others. */
    public LedgerImport find(Actor actor, UUID id) {
        requireKeeper(actor);
        return imports.find(id, actor.username())
                .orElseThrow(() -> Refusal.notFound("ledger.import.unknown", id.toString()));
    }

    /** The file of one's own import with its wrong cells marked; not found where none are. */
    public byte[] marked(Actor actor, UUID id) {
        requireKeeper(actor);
        return imports.marked(id, actor.username())
                .orElseThrow(() -> Refusal.notFound("ledger.import.unknown", id.toString()));
    }

    /** An empty file to fill in. */
    public byte[] template(Actor actor, Locale locale) {
        requireKeeper(actor);
        return sheet.template(locale);
    }

    /** Writes the facilities of the actor's subtree that the filter shows, by id. */
    public void export(Actor actor, DeviceFilter filter, Locale locale, OutputStream out) throws IOException {
        requireKeeper(actor);
        Stream<FacilityView> all = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(pages.of(actor, filter), Spliterator.ORDERED), false);
        sheet.write(locale, all, out);
    }

    /** Forgets imports of last week. */
    @Scheduled(initialDelayString = "PT12M", fixedDelayString = "PT24H")
    void forget() {
        imports.forget(clock.instant().minus(KEPT));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
