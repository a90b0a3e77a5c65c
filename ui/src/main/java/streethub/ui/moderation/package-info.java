/** The moderators' desk of the forum: looking at posts before, or after, everybody sees them. */
@NullMarked
package streethub.ui.moderation;

import org.jspecify.annotations.NullMarked;
