package streethub.ui.status;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One of the stages a report passes, like a parcel's.
 *
 * @param time when it was reached, in words; null before
 * @param exact the same to the second
 * @param text what happened or is awaited
 */
record Stage(
        State state,
        String title,
        @Nullable String time,
        @Nullable String exact,
        @Nullable String text) {

    enum State {
        DONE("✔"),
        CURRENT("●"),
        AHEAD("○");

        private final String mark;

        State(String mark) {
            this.mark = mark;
        }
    }

    public String mark() {
        return state.mark;
    }

    /** Name of the style and of the words that say the state to a screen reader. */
    public String name() {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
