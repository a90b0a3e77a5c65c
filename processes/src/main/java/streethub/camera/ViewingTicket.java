package streethub.camera;

import java.time.Instant;

/**
 * What opens one camera to one account for a while.
 *
 * @param ticket a secret
 */
public record ViewingTicket(CameraView camera, String ticket, Instant until) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "ViewingTicket[" + camera.id() + "]";
    }
}
