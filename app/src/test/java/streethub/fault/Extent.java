package streethub.fault;

/** How much is done to a hub: a little in each check, all that the design asks for where {@code streethub.faults=long}. */
final class Extent {

    static final boolean LONG = System.getProperty("streethub.faults", "").equals("long");

    private Extent() {}

    static int of(int brief, int full) {
        return LONG ? full : brief;
    }
}
