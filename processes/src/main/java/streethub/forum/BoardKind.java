package streethub.forum;

/** What a board is for: asking the offices, talking, what concerns one courtyard, what the offices announce. */
public enum BoardKind {
    ASK,
    DISCUSS,
    COURTYARD,
    ANNOUNCEMENT
}
