package streethub.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Once a day, in one mail, what is calm and still unread; and boxes forget what is older than a year. */
@Component
class NoticeDigest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration REMEMBERED = Duration.ofDays(366);
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final NoticeTable notices;
    private final Mails mails;
    private final NoticeTexts texts;
    private final NoticeSettings settings;
    private final Clock clock;

    NoticeDigest(
            JdbcClient jdbc,
            NoticeTable notices,
            Mails mails,
            NoticeTexts texts,
            NoticeSettings settings,
            Clock clock) {
        this.jdbc = jdbc;
        this.notices = notices;
        this.mails = mails;
        this.texts = texts;
        this.settings = settings;
        this.clock = clock;
    }

    private record Reader(String username, String address, Instant since) {}

    /** Writes the digests that are due; two at once take turns, and each reader has one a day. */
    @Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void write() {
        Instant due =
                LocalDate.now(clock).atTime(settings.digest()).atZone(ZONE).toInstant();
        Instant now = clock.instant();
        if (now.isBefore(due)) {
            return;
        }
        for (Reader reader : readers(due)) {
            List<Notice> unread = notices.calm(reader.username(), reader.since(), MOST);
            if (!unread.isEmpty()) {
                mails.put(texts.digest(reader.address(), unread), now);
            }
            jdbc.sql("update mail_address set digested_at = :now where username = :username")
                    .param("now", Timestamp.from(now))
                    .param("username", reader.username())
                    .update();
        }
    }

    private List<Reader> readers(Instant due) {
        return jdbc.sql("""
                select username, address, digested_at from mail_address
                where address is not null and digested_at < :due order by username for update skip locked""")
                .param("due", Timestamp.from(due))
                .query((row, n) -> new Reader(
                        row.getString("username"),
                        row.getString("address"),
                        row.getTimestamp("digested_at").toInstant()))
                .list();
    }

    @Scheduled(cron = "0 40 3 * * *", zone = "Asia/Shanghai")
    @Transactional
    public void forget() {
        notices.forgetBefore(clock.instant().minus(REMEMBERED));
    }
}
