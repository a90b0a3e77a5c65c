package streethub.grid;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.shared.Refusal;

/** A leave as somebody writes it down, with what has been left out null. */
public record LeavePlan(
        @Nullable GridCode unit,
        @Nullable String username,
        @Nullable String standIn,
        @Nullable Instant beginsAt,
        @Nullable Instant endsAt,
        @Nullable String reason) {

    /** The longest reason, in characters. */
    public static final int LONGEST_REASON = 200;

    /** Whoever is away for longer is taken out of the roster. */
    private static final Duration LONGEST = Duration.ofDays(366);

    String requiredUsername() {
        return required("username", username, "grid.shift.person");
    }

    String requiredReason() {
        String why = required("reason", reason, "grid.leave.reason").strip();
        if (why.length() > LONGEST_REASON || why.chars().anyMatch(Character::isISOControl)) {
            throw Refusal.invalid("reason", "grid.leave.reason.long", LONGEST_REASON);
        }
        return why;
    }

    /** To the second. */
    Instant requiredBegin() {
        return required("beginsAt", beginsAt, "grid.leave.time").truncatedTo(ChronoUnit.SECONDS);
    }

    /** Later than the begin and than now, by no more than a year. */
    Instant requiredEnd(Instant now) {
        Instant end = required("endsAt", endsAt, "grid.leave.time").truncatedTo(ChronoUnit.SECONDS);
        Instant begin = requiredBegin();
        if (!end.isAfter(begin) || !end.isAfter(now)) {
            throw Refusal.invalid("endsAt", "grid.leave.over");
        }
        if (end.isAfter(begin.plus(LONGEST)) || begin.isAfter(now.plus(LONGEST))) {
            throw Refusal.invalid("endsAt", "grid.leave.long", LONGEST.toDays());
        }
        return end;
    }

    private static <T> T required(String field, @Nullable T value, String key) {
        if (value == null || value.toString().isBlank()) {
            throw Refusal.invalid(field, key);
        }
        return value;
    }
}
