/** The residents' pages of venue booking: find a free slot, book it, follow it, come. */
@NullMarked
package streethub.ui.booking;

import org.jspecify.annotations.NullMarked;
