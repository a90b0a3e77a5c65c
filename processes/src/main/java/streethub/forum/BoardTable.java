package streethub.forum;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import streethub.shared.GridCode;

/** The rows of the boards. */
@Repository
class BoardTable {

    private final JdbcClient jdbc;

    BoardTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BoardView> all() {
        return jdbc.sql("select * from forum_board order by position, id")
                .query(BoardTable::row)
                .list();
    }

    Optional<BoardView> find(String id) {
        return jdbc.sql("select * from forum_board where id = :id")
                .param("id", id)
                .query(BoardTable::row)
                .optional();
    }

    /** Sets a board up, or anew; the last of all where it is new. */
    void save(BoardView board) {
        jdbc.sql("""
                insert into forum_board (id, name, kind, grid_unit, mode, anonymous, position)
                values (:id, :name, :kind, :unit, :mode, :anonymous,
                    (select coalesce(max(position), 0) + 1 from forum_board))
                on conflict (id) do update set name = excluded.name, kind = excluded.kind,
                    grid_unit = excluded.grid_unit, mode = excluded.mode, anonymous = excluded.anonymous""")
                .param("id", board.id())
                .param("name", board.name())
                .param("kind", board.kind().name())
                .param("unit", board.gridUnit().value())
                .param("mode", board.mode().name())
                .param("anonymous", board.anonymousAllowed())
                .update();
    }

    static BoardView row(ResultSet row, int index) throws SQLException {
        return new BoardView(
                row.getString("id"),
                row.getString("name"),
                BoardKind.valueOf(row.getString("kind")),
                new GridCode(row.getString("grid_unit")),
                ReviewMode.valueOf(row.getString("mode")),
                row.getBoolean("anonymous"));
    }
}
