package streethub.forum;

import java.util.List;

/**
 * Everybody sees a post now. Published in the change's transaction, for a topic or reply once, not for its edits.
 *
 * @param topic its topic; the same as {@code id} for an opening post
 * @param title of the topic
 * @param author account of who wrote it, not to be shown where {@code authorName} is empty
 * @param followers accounts that follow the topic, without the author
 */
public record PostPublished(
        String id, String topic, String title, String author, String authorName, List<String> followers) {

    public boolean isReply() {
        return !id.equals(topic);
    }
}
