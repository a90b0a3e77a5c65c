package streethub.incident;

/** The case an alarm belongs to, and whether the alarm opened it. */
public record Raised(String number, boolean opened) {}
