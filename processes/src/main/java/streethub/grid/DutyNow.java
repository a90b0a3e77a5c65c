package streethub.grid;

import java.time.Instant;
import java.util.List;
import streethub.shared.GridCode;

/**
 * Who is on duty at a unit at a moment.
 *
 * @param people in the order in which dispatch asks; none where nobody is
 * @param taking the unit that takes a case from there then: itself, or the lowest above it where somebody is on duty; a
 *     subdistrict's own are its dispatchers
 */
public record DutyNow(GridCode unit, Instant at, List<Person> people, GridCode taking) {

    public DutyNow {
        people = List.copyOf(people);
    }

    /** One of the staff. */
    public record Person(String username, String displayName) {}
}
