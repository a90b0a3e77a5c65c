package streethub.casework.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 */
public record CaseCard(
        String feature,
        String subject,
        String place,
        GridCode gridCode,
        String urgency,
        @Nullable String rule,
        @Nullable String startedBy,
        Set<String> barredFromVerifying) {}
