package streethub.ui.camera;

import java.util.Arrays;
import java.util.Optional;

/** What a live picture shows just now. */
public enum LiveState {
    /** Nothing is asked for. */
    OFF("off"),
    /** Asked for, not yet there. */
    CONNECTING("connecting"),
    /** What is seen is now. */
    LIVE("live"),
    /** The camera does not answer, or its picture stands still. */
    BROKEN("broken"),
    /** The hub gives no more: the viewing's time is over. */
    LAPSED("lapsed");

    private final String client;

    LiveState(String client) {
        this.client = client;
    }

    String client() {
        return client;
    }

    static Optional<LiveState> of(String client) {
        return Arrays.stream(values())
                .filter(state -> state.client.equals(client))
                .findFirst();
    }
}
