package streethub.attachment;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Clears away photos that nothing came to own, and files that a crash left without a row. */
@Component
@EnableScheduling
class PhotoSweep {

    private static final Duration UNKEPT_FOR = Duration.ofDays(1);
    /** Longer than any transaction that has written its file but not yet its row. */
    private static final Duration FILE_AGE = Duration.ofHours(1);

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final PhotoFiles files;
    private final Clock clock;

    PhotoSweep(JdbcTemplate jdbc, PhotoFiles files, Clock clock) {
        this.jdbc = jdbc;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void sweep() {
        Instant now = clock.instant();
        jdbc.update(
                "delete from photo where not kept and stored_at < ?",
                now.minus(UNKEPT_FOR).atOffset(ZoneOffset.UTC));
        List<Path> old = files.olderThan(now.minus(FILE_AGE));
        for (int from = 0; from < old.size(); from += BATCH) {
            sweep(old.subList(from, Math.min(old.size(), from + BATCH)));
        }
    }

    private void sweep(List<Path> batch) {
        Map<String, List<Path>> byId = batch.stream().collect(Collectors.groupingBy(PhotoFiles::idOf));
        List<String> known = jdbc.queryForList("select id from photo where id = any (?)", String.class, (Object)
                byId.keySet().toArray(String[]::new));
        byId.forEach((id, orphans) -> {
            for (Path file : orphans) {
                if (!known.contains(id) || file.toString().endsWith(".part")) {
                    files.delete(file);
                }
            }
        });
    }
}
