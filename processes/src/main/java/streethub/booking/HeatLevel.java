package streethub.booking;

/** How full a venue is at an hour of the week, as people say it. */
public enum HeatLevel {
    QUIET,
    MODERATE,
    HOT;

    private static final int MODERATE_FROM = 40;
    private static final int HOT_FROM = 80;

    /** The level of a share of the slot time, in percent. */
    public static HeatLevel of(int percent) {
        if (percent >= HOT_FROM) {
            return HOT;
        }
        return percent >= MODERATE_FROM ? MODERATE : QUIET;
    }
}
