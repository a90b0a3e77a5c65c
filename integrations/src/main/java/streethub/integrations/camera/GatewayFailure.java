package streethub.integrations.camera;

import java.io.IOException;

/** A gateway that cannot be reached, must not be asked, or answers what is no picture. */
final class GatewayFailure extends IOException {

    private static final long serialVersionUID = 1L;

    GatewayFailure(String message) {
        super(message);
    }

    GatewayFailure(IOException cause) {
        super(cause);
    }
}
