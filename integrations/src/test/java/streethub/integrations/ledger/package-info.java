/** Tests of this part of the edges. */
@NullMarked
package streethub.integrations.ledger;

import org.jspecify.annotations.NullMarked;
