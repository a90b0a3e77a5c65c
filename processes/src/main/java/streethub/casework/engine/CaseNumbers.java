package streethub.casework.engine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import streethub.casework.CaseNumber;

/**
 * Gives out case numbers: a sequence a day and feature, so that two reports at once never wait for each other, asked
 * for a few numbers at a time. Never needs another connection than the caller's: under load there might be none.
 */
@Component
public class CaseNumbers {

    private static final int AT_ONCE = 10;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Map<String, Series> series = new ConcurrentHashMap<>();

    CaseNumbers(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The feature's next number of today.
     *
     * @param feature such as {@code incident}; part of the name of a sequence
     * @param letters what its numbers begin with, may be empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String feature, String letters) {
        return series.computeIfAbsent(feature, Series::new).next(letters).value();
    }

    private final class Series {

        private final String feature;
        private final Deque<Long> serials = new ArrayDeque<>();
        private @Nullable LocalDate day;

        Series(String feature) {
            this.feature = feature;
        }

        CaseNumber next(String letters) {
            LocalDate today = LocalDate.now(clock);
            String sequence = feature + "_serial_" + today.format(DateTimeFormatter.BASIC_ISO_DATE);
            Long serial = reserved(today, sequence);
            return CaseNumber.of(letters, today, serial == null ? first(today, sequence) : serial);
        }

        /** One of those taken in advance; null while nobody has begun the day. */
        private synchronized @Nullable Long reserved(LocalDate today, String sequence) {
            if (!today.equals(day)) {
                return null;
            }
            if (serials.isEmpty()) {
                serials.addAll(serials(sequence, AT_ONCE));
            }
            return serials.removeFirst();
        }

        /**
         * The first of the day makes its sequence, in a transaction that may yet fail: until one has committed, each
         * makes sure of it anew, one after the other, and takes no number in advance. Nobody holds the monitor while
         * waiting here: whoever is waited for may want a second number.
         */
        private long first(LocalDate today, String sequence) {
            jdbc.queryForList("select pg_advisory_xact_lock(hashtext(?))", feature + "_serial");
            jdbc.execute("create sequence if not exists " + sequence);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    begun(today);
                }
            });
            return serials(sequence, 1).getFirst();
        }

        private synchronized void begun(LocalDate today) {
            if (!today.equals(day)) {
                day = today;
                serials.clear();
            }
        }

        private List<Long> serials(String sequence, int count) {
            return jdbc.queryForList(
                    "select nextval('" + sequence + "') from generate_series(1, " + count + ")", Long.class);
        }
    }
}
