/** The hub's first page: report, follow a report, log in. */
@NullMarked
package streethub.ui.home;

import org.jspecify.annotations.NullMarked;
