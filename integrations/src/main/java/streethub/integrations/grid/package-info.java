/** The grid over the API: its units, and which of them a place lies in. */
@NullMarked
package streethub.integrations.grid;

import org.jspecify.annotations.NullMarked;
