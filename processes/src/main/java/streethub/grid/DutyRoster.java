package streethub.grid;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** Who is on duty at a unit of the grid at a moment: what dispatch goes by. */
@Service
public class DutyRoster {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final DutyTable table;

    DutyRoster(DutyTable table) {
        this.table = table;
    }

    /** Login names of the staff on duty at exactly this unit at this moment, in order; empty where there is nobody. */
    public List<String> onDuty(GridCode unit, Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, ZONE);
        return table.heldAt(unit, at).stream()
                .filter(held -> held.shift().covers(local))
                .flatMap(held -> Stream.ofNullable(held.username()))
                .distinct()
                .toList();
    }

    /** The lowest level from the wanted one up where somebody is on duty for the place; the subdistrict always is. */
    public GridLevel manned(GridCode place, GridLevel wanted, Instant at) {
        GridLevel level = wanted.compareTo(place.level()) > 0 ? place.level() : wanted;
        while (level != GridLevel.SUBDISTRICT
                && onDuty(place.at(level).orElseThrow(), at).isEmpty()) {
            level = GridLevel.of(level.number() - 1);
        }
        return level;
    }
}
