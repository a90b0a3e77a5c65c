package streethub.ui.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.board.BoardCounts;
import streethub.board.BoardView;
import streethub.device.DeviceState;
import streethub.device.DeviceThen;
import streethub.ui.desk.DueWords;
import streethub.ui.web.Words;

/** How old what stands on the board is, in words, where it is too old to be believed. */
@Component
class HeardWords {

    private final DueWords dues;

    HeardWords(DueWords dues) {
        this.dues = dues;
    }

    /** Null for one that is not stale. */
    @Nullable String of(Words words, BoardView view, DeviceThen device) {
        return device.stale() ? age(words, view, device.heard(), device.state() == DeviceState.UNKNOWN) : null;
    }

    /** Null for what is not stale. */
    @Nullable String of(Words words, BoardView view, BoardCounts counts, boolean stale, @Nullable Instant heard) {
        return stale ? age(words, view, heard, counts.of(DeviceState.UNKNOWN) == counts.total()) : null;
    }

    private String age(Words words, BoardView view, @Nullable Instant heard, boolean unknown) {
        if (heard == null) {
            return words.get(view.now() || unknown ? "desk.devices.never" : "desk.board.notKept");
        }
        return view.now()
                ? words.get("desk.board.heard", dues.ago(words.locale(), heard))
                : words.get("desk.board.silent", dues.length(words.locale(), heard, view.asOf()));
    }
}
