/** The inbox of the staff desk: what is to do and for whom, with the case opened beside it. */
@NullMarked
package streethub.ui.inbox;

import org.jspecify.annotations.NullMarked;
