package streethub.forum;

import java.time.Instant;

/**
 * What an office answers on a topic.
 *
 * @param html the text as HTML that is safe to put into a page
 * @param unit the office that answers
 */
public record OfficialAnswer(String text, String html, String unit, Instant at) {}
