package streethub.casework;

import org.jspecify.annotations.Nullable;
import streethub.shared.GridCode;

/**
 * What of a queue to show.
 *
 * @param within only this grid unit and what lies below it
 * @param subject only cases about this (a message key)
 * @param overdue only tasks past their time
 */
public record InboxFilter(
        InboxQueue queue,
        @Nullable GridCode within,
        @Nullable String subject,
        boolean overdue) {

    /** The whole queue. */
    public static InboxFilter all(InboxQueue queue) {
        return new InboxFilter(queue, null, null, false);
    }
}
