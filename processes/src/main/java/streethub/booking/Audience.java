package streethub.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.resident.Home;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/**
 * Who may book a unit.
 *
 * @param residents everybody with a resident's account
 * @param enterprises enterprises for their activities
 * @param units residents whose confirmed home lies in one of these
 * @param tags residents with one of these
 */
public record Audience(boolean residents, boolean enterprises, List<GridCode> units, List<String> tags) {

    private static final String RESIDENT = "RESIDENT";
    private static final String ENTERPRISE = "ENTERPRISE";
    private static final String GRID = "GRID:";
    private static final String TAG = "TAG:";
    private static final int MOST = 50;
    private static final int LONGEST_TAG = 30;

    public Audience {
        units = units.stream().distinct().sorted().toList();
        tags = tags.stream().distinct().sorted().toList();
    }

    /**
     * Reads it as it is stored and as the API writes it: {@code RESIDENT}, {@code ENTERPRISE}, {@code GRID:} with the
     * code of a grid unit, {@code TAG:} with a tag.
     *
     * @throws Refusal invalid where it says something else, or nothing
     */
    public static Audience of(List<String> written) {
        List<GridCode> units = new ArrayList<>();
        List<String> tags = new ArrayList<>();
        for (String who : written) {
            if (who.startsWith(GRID)) {
                units.add(unit(who.substring(GRID.length())));
            } else if (who.startsWith(TAG)) {
                tags.add(tag(who.substring(TAG.length())));
            } else if (!who.equals(RESIDENT) && !who.equals(ENTERPRISE)) {
                throw bad();
            }
        }
        if (written.isEmpty() || written.size() > MOST) {
            throw bad();
        }
        return new Audience(written.contains(RESIDENT), written.contains(ENTERPRISE), units, tags);
    }

    private static GridCode unit(String code) {
        try {
            return new GridCode(code);
        } catch (Refusal malformed) {
            throw bad();
        }
    }

    private static String tag(String typed) {
        String tag = typed.strip();
        if (tag.isEmpty() || tag.length() > LONGEST_TAG || tag.indexOf('\0') >= 0) {
            throw bad();
        }
        return tag;
    }

    private static Refusal bad() {
        return Refusal.invalid("audience", "booking.audience");
    }

    /** As {@link #of} reads it. */
    public List<String> written() {
        List<String> written = new ArrayList<>();
        if (residents) {
            written.add(RESIDENT);
        }
        if (enterprises) {
            written.add(ENTERPRISE);
        }
        units.forEach(unit -> written.add(GRID + unit.value()));
        tags.forEach(tag -> written.add(TAG + tag));
        return written;
    }

    /** Whether no person may book it for themselves. */
    boolean isForEnterprisesOnly() {
        return !residents && units.isEmpty() && tags.isEmpty();
    }

    /** Whether a resident with that home and those tags may book it. */
    boolean admits(Optional<Home> home, Set<String> ownTags) {
        @Nullable GridCode building = home.map(Home::building).orElse(null);
        return residents
                || (building != null && units.stream().anyMatch(building::isWithin))
                || tags.stream().anyMatch(ownTags::contains);
    }
}
