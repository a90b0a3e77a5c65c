package streethub.forum;

import java.time.Duration;
import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the reviews of a month came to.
 *
 * @param submitted texts that came in, edits included
 * @param atOnce published by the rules, without anybody looking
 * @param approved published after somebody looked
 * @param rejectedFor how many were rejected, by reason
 * @param handed how many went on as a case
 * @param lapsed how many authors did not answer a question
 * @param medianTime from coming in to the decision, of what somebody decided; null where nothing was
 */
public record ReviewFigures(
        YearMonth month,
        int submitted,
        int atOnce,
        int approved,
        int rejected,
        Map<Breach, Integer> rejectedFor,
        int handed,
        int lapsed,
        @Nullable Duration medianTime) {}
