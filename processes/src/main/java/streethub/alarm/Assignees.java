package streethub.alarm;

import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import streethub.grid.DutyRoster;
import streethub.identity.Accounts;
import streethub.identity.Actor;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/** Finds whose an alarm is by its rule, as the dispatch finds who is on duty. */
@Component
class Assignees {

    private final Accounts accounts;
    private final DutyRoster duty;

    Assignees(Accounts accounts, DutyRoster duty) {
        this.accounts = accounts;
        this.duty = duty;
    }

    /** Empty where the rule names nobody, nobody is on duty, or the person has nothing to do there any more. */
    Optional<Actor> of(AlarmRule rule, GridCode place, Instant at) {
        return Optional.ofNullable(rule.assignee())
                .flatMap(whose -> username(whose, place, at))
                .flatMap(accounts::find)
                .filter(person -> person.isStaff() && person.covers(place));
    }

    private Optional<String> username(Assignee whose, GridCode place, Instant at) {
        GridLevel wanted = whose.onDuty();
        if (wanted == null) {
            return Optional.ofNullable(whose.person());
        }
        GridLevel level = duty.manned(place, wanted, at);
        return level == GridLevel.SUBDISTRICT
                ? Optional.empty()
                : place.at(level).flatMap(unit -> duty.onDuty(unit, at).stream().findFirst());
    }
}
