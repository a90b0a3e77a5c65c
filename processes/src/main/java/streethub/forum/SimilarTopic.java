package streethub.forum;

import java.time.Instant;

/** A published topic that reads like another. */
public record SimilarTopic(String id, String title, Instant openedAt, int replies) {}
