/** What one has been told, and where one is told by mail. */
@NullMarked
package streethub.ui.notice;

import org.jspecify.annotations.NullMarked;
