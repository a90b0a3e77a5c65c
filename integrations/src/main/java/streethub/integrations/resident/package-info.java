/** Residents over the API: where they live, and who confirms it. */
@NullMarked
package streethub.integrations.resident;

import org.jspecify.annotations.NullMarked;
