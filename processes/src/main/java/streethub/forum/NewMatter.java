package streethub.forum;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes that a courtyard decides in common.
 *
 * @param proposal what is to be decided, in a few sentences
 * @param choices 2 to 6 answers; none for agreeing, not agreeing, abstaining
 * @param voters null for a vote each household
 */
public record NewMatter(
        @Nullable String proposal,
        List<String> choices,
        @Nullable Voters voters) {

    public NewMatter {
        choices = List.copyOf(choices);
    }
}
