package streethub.casework;

import org.jspecify.annotations.Nullable;
import streethub.identity.Actor;

/**
 * Something happened to a case; told in the transaction that it happens in, for those who have to be told of it.
 *
 * @param step of the feature that owns the case
 * @param words what a person said with it; null for nothing
 */
public record StepRecorded(
        String caseNumber,
        Enum<?> step,
        Actor actor,
        @Nullable String words) {}
