package streethub.forum;

/**
 * A place in a post that whoever reviews it should look at.
 *
 * @param inTitle whether it stands in the title, else in the text
 * @param from index of its first character, {@code until} of the one after its last
 */
public record Mark(Kind kind, boolean inTitle, int from, int until) {

    /** What is to be looked at. */
    public enum Kind {
        WORD,
        SEVERE_WORD,
        NUMBER,
        LINK
    }
}
