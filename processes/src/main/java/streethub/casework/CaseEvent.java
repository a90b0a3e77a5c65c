package streethub.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a case's timeline.
 *
 * @param step name of the step; its sentence is the message {@code <feature>.timeline.<step>} with the arguments
 * @param actor login name of who did it; {@code system} for rules, clocks and sensors
 * @param words what the person wrote, if anything
 * @param rule message key of the rule that decided it, if one did
 * @param arguments what the sentence names, such as a grid unit; one that begins with @ is a message key
 */
public record CaseEvent(
        Instant at,
        String step,
        String actor,
        String actorName,
        @Nullable String words,
        @Nullable String rule,
        List<String> arguments) {}
