package streethub.grid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import streethub.identity.AccountLeft;
import streethub.identity.Actor;
import streethub.shared.GridCode;

/** Takes whoever has left a unit out of its duty roster: no case must wait for somebody who does not come. */
@Component
class LeftShifts {

    private final JdbcClient jdbc;

    LeftShifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void remove(AccountLeft left) {
        jdbc.sql("delete from duty_shift where username = :username and grid_code <> :stays")
                .param("username", left.username())
                .param("stays", unit(left.now()))
                .update();
    }

    private static String unit(@Nullable Actor now) {
        GridCode unit = now == null ? null : now.gridUnit();
        return unit == null ? "" : unit.value();
    }
}
