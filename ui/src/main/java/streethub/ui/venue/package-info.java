/** The desk of those who look after venues: what is booked when and by whom, answering, cancelling. */
@NullMarked
package streethub.ui.venue;

import org.jspecify.annotations.NullMarked;
