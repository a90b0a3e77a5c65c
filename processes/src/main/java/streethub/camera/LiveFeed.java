package streethub.camera;

import java.net.URI;

/**
 * What a ticket opens, for the hub alone.
 *
 * @param key of this viewing alone, to seal the addresses of its segments with
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record LiveFeed(String camera, URI playlist, byte[] key) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "LiveFeed[" + camera + "]";
    }
}
