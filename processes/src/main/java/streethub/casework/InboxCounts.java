package streethub.casework;

/** How many open tasks stand in each tab; a count stops at {@link #MOST}, shown as "999+". */
public record InboxCounts(int mine, int claimable, int started) {

    public static final int MOST = 1_000;
}
