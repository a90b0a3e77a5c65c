/** Facilities at the staff desk: the list of them, the page of one, and the messages that could not be taken in. */
@NullMarked
package streethub.ui.device;

import org.jspecify.annotations.NullMarked;
