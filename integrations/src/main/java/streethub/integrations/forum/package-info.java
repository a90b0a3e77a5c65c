/** The forum over the API: reading, writing, reviewing, and feeds. */
@NullMarked
package streethub.integrations.forum;

import org.jspecify.annotations.NullMarked;
