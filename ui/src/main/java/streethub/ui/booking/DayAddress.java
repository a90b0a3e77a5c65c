package streethub.ui.booking;

import com.vaadin.flow.router.QueryParameters;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A venue's day as its address says it, with what is chosen there. */
public record DayAddress(String venue, LocalDate day) {

    private static final int FAR = 400;

    /** The day of the address; today where it names none, or one that nobody can want. */
    public static LocalDate day(QueryParameters query, LocalDate today, boolean past) {
        LocalDate earliest = past ? today.minusDays(FAR) : today;
        try {
            return query.getSingleParameter("date")
                    .map(LocalDate::parse)
                    .filter(day -> !day.isBefore(earliest) && day.isBefore(today.plusDays(FAR)))
                    .orElse(today);
        } catch (DateTimeException nonsense) {
            return today;
        }
    }

    /** The coming Saturday, or today where it is the weekend already. */
    static LocalDate weekend(LocalDate today) {
        return today.getDayOfWeek() == DayOfWeek.SUNDAY
                ? today
                : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** The address of the residents' page, with that choice on it. */
    String residents(@Nullable Choice chosen) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("date", day.toString());
        if (chosen != null) {
            parameters.putAll(chosen.parameters());
        }
        return "book/" + venue + "?" + QueryParameters.simple(parameters).getQueryString();
    }
}
