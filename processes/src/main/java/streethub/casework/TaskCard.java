package streethub.casework;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;
import streethub.shared.GridLevel;

/**
 * One line of an inbox.
 *
 * @param task id of the user task in its model
 * @param feature the feature whose case it is
 * @param caseNumber number of the case
 * @param subject message key of what the case is about
 * @param place where, in words people know
 * @param gridUnit the unit whose work it is
 * @param level its level; null for tasks of a role over a subtree
 * @param rule message key of the rule that routed it here
 * @param assignee who holds it; null while it is free
 * @param doneAt when it was finished; null while it is open
 */
public record TaskCard(
        String id,
        String task,
        String feature,
        String caseNumber,
        String subject,
        String place,
        GridCode gridUnit,
        @Nullable GridLevel level,
        String urgency,
        @Nullable String rule,
        @Nullable String assignee,
        Instant createdAt,
        Instant dueAt,
        @Nullable Instant doneAt) {}
