package streethub.forum;

/** A published topic in its board's feed. */
public record FeedEntry(String title, PostView opening) {}
