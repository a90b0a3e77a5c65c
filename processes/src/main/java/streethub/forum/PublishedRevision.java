package streethub.forum;

import java.time.Instant;

/**
 * A text of a post that everybody could read for a while.
 *
 * @param title empty for a reply
 * @param html the text as HTML that is safe to put into a page
 */
public record PublishedRevision(int number, String title, String text, String html, Instant publishedAt) {}
