package streethub.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.device.DeviceThen;
import streethub.shared.GridCode;

/**
 * What a morning check of a unit has to look at now.
 *
 * @param asOf when it was counted
 * @param unwell the facilities that want a word, those in alarm first
 */
public record ToCheck(GridCode unit, Instant asOf, BoardCounts counts, List<Item> unwell) {

    public ToCheck {
        unwell = List.copyOf(unwell);
    }

    /**
     * One facility that is not well.
     *
     * @param caseNumber of the case that is open on it, which is word enough; null where none is
     */
    public record Item(DeviceThen device, @Nullable String caseNumber) {}
}
