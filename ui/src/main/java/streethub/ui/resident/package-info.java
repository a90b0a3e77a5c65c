/** Residents say where they live, and the secretary confirms it. */
@NullMarked
package streethub.ui.resident;

import org.jspecify.annotations.NullMarked;
