package streethub.notice;

/**
 * A text file that goes with a mail.
 *
 * @param name such as {@code booking.ics}
 * @param type such as {@code text/calendar}
 */
public record Enclosure(String name, String type, String text) {}
