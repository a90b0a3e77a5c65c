package streethub.forum;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published topic in a list.
 *
 * @param excerpt the beginning of its text, without marks
 * @param mention the beginning of the first reply with the word that is searched for, without marks; null where none is,
 *     or the opening has it
 * @param authorName how people call the author; null where the author does not want to be named
 * @param staff whether the author wrote as one of the subdistrict's staff
 * @param answered whether the author says that a reply answered it, or staff answered officially
 * @param replies published ones
 */
public record TopicSummary(
        String id,
        String board,
        String boardName,
        String title,
        List<String> tags,
        String excerpt,
        @Nullable String mention,
        @Nullable String authorName,
        boolean staff,
        Instant openedAt,
        Instant lastAt,
        int replies,
        int likes,
        boolean answered,
        boolean officiallyAnswered) {}
