package streethub.identity;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What became of each account, written in the transaction in which it did. */
@Component
class AccountLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AccountLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void record(String username, Actor by, AccountDeed deed) {
        record(username, by, deed, null, null);
    }

    void record(String username, Actor by, AccountDeed deed, @Nullable String before, @Nullable String after) {
        jdbc.sql("insert into account_change (username, at, by_username, deed, before, after)"
                        + " values (:username, :at, :by, :deed, :before, :after)")
                .param("username", username)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.username())
                .param("deed", deed.name())
                .param("before", before)
                .param("after", after)
                .update();
    }

    /** The newest first. */
    List<AccountChange> of(String username, int limit) {
        return jdbc.sql("select * from account_change where username = :username order by id desc limit :limit")
                .param("username", username)
                .param("limit", limit)
                .query((row, number) -> new AccountChange(
                        row.getTimestamp("at").toInstant(),
                        row.getString("by_username"),
                        AccountDeed.valueOf(row.getString("deed")),
                        row.getString("before"),
                        row.getString("after")))
                .list();
    }
}
