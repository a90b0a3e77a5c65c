package streethub.device;

import java.util.Set;

/** The states of these devices have become others, in the caller's transaction: open pages of devices may look again. */
public record DevicesChanged(Set<String> ids) {

    public DevicesChanged {
        ids = Set.copyOf(ids);
    }
}
