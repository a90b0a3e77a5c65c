package streethub.calendar;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The calendar of holidays, a table that each year's notice of the State Council is entered in. */
@Service
public class WorkCalendar {

    private final JdbcClient jdbc;
    private final Cache<Integer, Map<LocalDate, DayKind>> years =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).build();

    WorkCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the table says of the day; ordinary where it says nothing. */
    public DayKind kindOf(LocalDate day) {
        return years.get(day.getYear(), this::load).getOrDefault(day, DayKind.ORDINARY);
    }

    /** Whether offices work: Monday to Friday but for holidays, and on days that make up for them. */
    public boolean isWorkday(LocalDate day) {
        return switch (kindOf(day)) {
            case HOLIDAY -> false;
            case MAKE_UP_WORKDAY -> true;
            case ORDINARY -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
        };
    }

    private Map<LocalDate, DayKind> load(Integer year) {
        return jdbc
                .sql("select day, kind from calendar_day where day between :first and :last")
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((row, n) ->
                        Map.entry(row.getObject("day", LocalDate.class), DayKind.valueOf(row.getString("kind"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
