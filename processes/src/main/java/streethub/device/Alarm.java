package streethub.device;

import org.jspecify.annotations.Nullable;

/**
 * What a rule makes of a reading.
 *
 * @param kind such as {@code COVER_TILTED}; one case is open per device and kind
 * @param caseKind what kind of case it becomes
 * @param urgency the rule's hint at the urgency of the case
 * @param rule message key of the rule that says so
 * @param measured the number that it rests on with its unit, null where it rests on a flag
 */
record Alarm(
        String kind,
        String caseKind,
        String urgency,
        String rule,
        @Nullable String measured) {}
