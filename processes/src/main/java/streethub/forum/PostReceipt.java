package streethub.forum;

/**
 * What whoever wrote gets at once.
 *
 * @param id of the topic or reply; no two of either share one
 * @param masked how many phone and identity numbers were made unreadable in it
 */
public record PostReceipt(String id, PostState state, int masked) {}
