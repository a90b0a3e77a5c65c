package streethub.integrations.web;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error of the API after RFC 9457, sent as {@code application/problem+json}.
 *
 * @param type which error, as a URN that does not change with the language
 * @param title the kind of error in the caller's language
 * @param status the HTTP status
 * @param detail what went wrong this time and what to do
 * @param field the field of the input that was bad, null where none was
 * @param members what else this kind of error tells, each as a member beside the others
 */
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {}
