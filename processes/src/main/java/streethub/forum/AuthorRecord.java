package streethub.forum;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came of an author's posts so far.
 *
 * @param published how many everybody sees
 * @param since when the first of them was published; null where none was
 * @param rejected how many reviews ended in a rejection, {@code rejectedLately} those that still count against trust
 * @param reported how many reports readers made of them
 */
public record AuthorRecord(int published, @Nullable Instant since, int rejected, int rejectedLately, int reported) {}
