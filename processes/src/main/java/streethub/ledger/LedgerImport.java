package streethub.ledger;

import java.time.Instant;
import java.util.UUID;

/**
 * A file of facilities that is being taken in, or was lately. Either all of its rows are taken in or, where a cell is
 * wrong, none, and the file comes back with the wrong cells marked.
 *
 * @param total rows with a facility
 * @param checked how many of them have been looked at
 * @param written how many have been taken in
 * @param wrong how many cells are wrong
 */
public record LedgerImport(UUID id, Instant begunAt, State state, int total, int checked, int written, int wrong) {

    /** Where it stands. */
    public enum State {
        RUNNING,
        /** All rows have been taken in. */
        DONE,
        /** Cells are wrong; nothing has been taken in, and the marked file is there. */
        WRONG,
        /** The hub could not finish it; nothing has been taken in. */
        FAILED
    }

    /** How far it is, in percent. */
    public int percent() {
        return state == State.RUNNING ? (total == 0 ? 0 : 50 * (checked + written) / total) : 100;
    }

    public boolean isOver() {
        return state != State.RUNNING;
    }
}
