package streethub.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * A common matter as everybody sees it.
 *
 * @param number of its case
 * @param topic the published topic it stands in
 * @param discussionUntil null before the discussion begins
 * @param voteUntil null before the vote begins
 * @param result null until the vote is over: nobody learns before how it goes, nor how many have voted
 * @param accepted what was decided; null before
 * @param reasons why
 * @param caseNumber of the case that carries it out; null where none does
 */
public record MatterView(
        String number,
        String topic,
        GridCode courtyard,
        String proposal,
        List<String> choices,
        Voters voters,
        MatterStage stage,
        @Nullable Instant discussionUntil,
        @Nullable Instant voteUntil,
        @Nullable Result result,
        @Nullable Boolean accepted,
        @Nullable String reasons,
        @Nullable String caseNumber) {

    /**
     * How the vote went.
     *
     * @param votes for each choice, in their order
     * @param entitled how many could have voted
     */
    public record Result(List<Integer> votes, int entitled) {

        public int voted() {
            return votes.stream().mapToInt(Integer::intValue).sum();
        }
    }
}
