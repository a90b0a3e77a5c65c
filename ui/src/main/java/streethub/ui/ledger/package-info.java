/** The ledger of facilities on the desk: what is known of each, Excel in and out, plates to print and what they open. */
@NullMarked
package streethub.ui.ledger;

import org.jspecify.annotations.NullMarked;
