/** The grid over the API: its units, which of them a place lies in, and who is on duty there. */
@NullMarked
package streethub.integrations.grid;

import org.jspecify.annotations.NullMarked;
