package streethub.casework.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import streethub.identity.Role;
import streethub.shared.GridCode;

/**
 * What an inbox card says of a case beyond its task.
 *
 * @param feature the feature that owns the case, such as {@code incident}
 * @param subject message key of what the case is about
 * @param place where, in words people know
 * @param gridCode the lowest grid unit of the place
 * @param urgency name of the urgency
 * @param rule message key of the rule that routed the case here, if a rule did
 * @param startedBy who began the case, if a person with an account did
 * @param barredFromVerifying accounts that handled or dispatched the case and so may not verify it
 * @param barred accounts that may do none of its tasks, such as whoever wrote what is to be judged
 */
public record CaseCard(
        String feature,
        String subject,
        String place,
        GridCode gridCode,
        String urgency,
        @Nullable String rule,
        @Nullable String startedBy,
        Set<String> barredFromVerifying,
        Set<String> barred) {

    /** A case of which everybody in role and place may do any task but, for some, the verifying. */
    public CaseCard(
            String feature,
            String subject,
            String place,
            GridCode gridCode,
            String urgency,
            @Nullable String rule,
            @Nullable String startedBy,
            Set<String> barredFromVerifying) {
        this(feature, subject, place, gridCode, urgency, rule, startedBy, barredFromVerifying, Set.of());
    }

    /** Who may not do a task of this role. */
    public Set<String> barredFrom(Role role) {
        if (role != Role.VERIFIER || barredFromVerifying.isEmpty()) {
            return barred;
        }
        Set<String> both = new HashSet<>(barred);
        both.addAll(barredFromVerifying);
        return both;
    }
}
