/** A report's status as a plain page that an old phone shows at once: no script, no session, no log-in. */
@NullMarked
package streethub.ui.status;

import org.jspecify.annotations.NullMarked;
