/** The citizens' forum: plain pages that everybody reads, and those on which residents and staff take part. */
@NullMarked
package streethub.ui.forum;

import org.jspecify.annotations.NullMarked;
