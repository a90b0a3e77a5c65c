package streethub.integrations.web;

import java.util.function.Supplier;
import streethub.shared.Refusal;

/** A number in an address that says which thing is meant. */
public final class PathId {

    private PathId() {}

    /** The number; where it is none there is no such thing, as {@code unknown} says. */
    public static long number(String id, Supplier<Refusal> unknown) {
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw unknown.get();
        }
    }
}
