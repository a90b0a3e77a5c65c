package streethub.integrations.device;

import streethub.device.Stranger;

/** A message that may be readable as soon as somebody says which device its sender is. */
final class UnknownSender extends Poison {

    private static final long serialVersionUID = 1L;

    private final transient Stranger stranger;

    UnknownSender(Stranger stranger) {
        super("unknown device " + stranger.reference());
        this.stranger = stranger;
    }

    Stranger stranger() {
        return stranger;
    }
}
