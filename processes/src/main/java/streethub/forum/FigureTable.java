package streethub.forum;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what the reviews of a month came to: submitted by when it came, decided by when that was. */
@Repository
class FigureTable {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final JdbcClient jdbc;

    FigureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    ReviewFigures of(YearMonth month) {
        Timestamp from = Timestamp.from(month.atDay(1).atStartOfDay(ZONE).toInstant());
        Timestamp until =
                Timestamp.from(month.plusMonths(1).atDay(1).atStartOfDay(ZONE).toInstant());
        int submitted = jdbc.sql("""
                select count(*) from forum_review where submitted_at >= :from and submitted_at < :until
                    and cause in ('SUBMITTED', 'EDITED')""")
                .param("from", from)
                .param("until", until)
                .query(Integer.class)
                .single();
        Map<Breach, Integer> rejectedFor = rejections(from, until);
        return jdbc.sql("""
                select count(*) filter (where outcome = 'AT_ONCE') as at_once,
                    count(*) filter (where outcome = 'APPROVED') as approved,
                    count(*) filter (where outcome = 'REJECTED') as rejected,
                    count(*) filter (where outcome = 'HANDED') as handed,
                    count(*) filter (where outcome = 'LAPSED') as lapsed,
                    percentile_cont(0.5) within group (order by extract(epoch from decided_at - submitted_at))
                        filter (where decided_by is not null and cause <> 'TAKEN_DOWN') as median
                from forum_review where decided_at >= :from and decided_at < :until""")
                .param("from", from)
                .param("until", until)
                .query((row, index) -> {
                    double median = row.getDouble("median");
                    boolean none = row.wasNull();
                    return new ReviewFigures(
                            month,
                            submitted,
                            row.getInt("at_once"),
                            row.getInt("approved"),
                            row.getInt("rejected"),
                            rejectedFor,
                            row.getInt("handed"),
                            row.getInt("lapsed"),
                            none ? null : Duration.ofSeconds(Math.round(median)));
                })
                .single();
    }

    private Map<Breach, Integer> rejections(Timestamp from, Timestamp until) {
        Map<Breach, Integer> counts = new EnumMap<>(Breach.class);
        jdbc.sql("""
                select breach, count(*) as count from forum_review
                where outcome = 'REJECTED' and decided_at >= :from and decided_at < :until group by breach""").param("from", from).param("until", until).query(row -> {
            counts.put(Breach.valueOf(row.getString("breach")), row.getInt("count"));
        });
        return counts;
    }
}
