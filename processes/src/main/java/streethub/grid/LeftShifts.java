package streethub.grid;

import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import streethub.identity.AccountLeft;
import streethub.identity.Actor;
import streethub.identity.Role;
import streethub.shared.GridCode;

/**
 * Takes whoever has left a unit, or is no worker of it any more, out of its duty roster: no case must wait for somebody who
 * does not come.
 */
@Component
class LeftShifts {

    private final JdbcClient jdbc;

    LeftShifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void remove(AccountLeft left) {
        String stays = unit(left.now());
        jdbc.sql("delete from duty_shift where username = :username and grid_code <> :stays")
                .param("username", left.username())
                .param("stays", stays)
                .update();
        jdbc.sql("delete from duty_leave where username = :username and grid_code <> :stays")
                .param("username", left.username())
                .param("stays", stays)
                .update();
        jdbc.sql("update duty_leave set stand_in = null where stand_in = :username and grid_code <> :stays")
                .param("username", left.username())
                .param("stays", stays)
                .update();
    }

    /** Where the person goes on to take cases as a worker of the grid. */
    private static String unit(@Nullable Actor now) {
        GridCode unit = now == null || !now.has(Role.GRID_WORKER) ? null : now.gridUnit();
        return unit == null ? "" : unit.value();
    }
}
