/** The ledger of facilities for machines: enter and change them, Excel files in and out, families. */
@NullMarked
package streethub.integrations.ledger;

import org.jspecify.annotations.NullMarked;
