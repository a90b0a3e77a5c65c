package streethub.notice;

import java.time.Instant;
import java.util.List;

/**
 * A notice in somebody's box.
 *
 * @param key message key of the sentence, {@code arguments} what stands in it
 * @param link path of the page that it is about
 */
public record Notice(long id, String key, List<String> arguments, String link, Instant at, boolean read) {

    public Notice {
        arguments = List.copyOf(arguments);
    }
}
