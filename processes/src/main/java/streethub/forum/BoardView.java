package streethub.forum;

import streethub.shared.GridCode;

/**
 * A board as everybody sees it.
 *
 * @param gridUnit whose board it is: the subdistrict's, or that of a courtyard or community; moderators' scopes count
 *     from here
 * @param anonymousAllowed whether authors may hide their name from others; staff can learn it with a reason
 */
public record BoardView(
        String id, String name, BoardKind kind, GridCode gridUnit, ReviewMode mode, boolean anonymousAllowed) {}
