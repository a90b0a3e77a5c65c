package streethub.forum;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import streethub.identity.Actor;
import streethub.shared.GridCode;

/** Those of whom the secretary has confirmed that they live in a courtyard. */
@Component
class ConfirmedNeighbours implements Neighbours {

    private final JdbcClient jdbc;

    ConfirmedNeighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> household(Actor actor, GridCode courtyard) {
        return jdbc.sql("select household from forum_neighbour where username = :username and courtyard = :courtyard")
                .param("username", actor.username())
                .param("courtyard", courtyard.value())
                .query(String.class)
                .optional();
    }

    @Override
    public int count(GridCode courtyard, Voters voters) {
        String counted = voters == Voters.HOUSEHOLD ? "count(distinct household)" : "count(*)";
        return jdbc.sql("select " + counted + " from forum_neighbour where courtyard = :courtyard")
                .param("courtyard", courtyard.value())
                .query(Integer.class)
                .single();
    }

    void confirm(String username, GridCode courtyard, String household, String by, Instant at) {
        jdbc.sql("""
                insert into forum_neighbour (username, courtyard, household, confirmed_by, confirmed_at)
                values (:username, :courtyard, :household, :by, :at)
                on conflict (username, courtyard) do update set household = excluded.household,
                    confirmed_by = excluded.confirmed_by, confirmed_at = excluded.confirmed_at""")
                .param("username", username)
                .param("courtyard", courtyard.value())
                .param("household", household)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whether somebody was confirmed before. */
    boolean remove(String username, GridCode courtyard) {
        return jdbc.sql("delete from forum_neighbour where username = :username and courtyard = :courtyard")
                        .param("username", username)
                        .param("courtyard", courtyard.value())
                        .update()
                == 1;
    }
}
