/** Tests of this part of the API. */
@NullMarked
package streethub.integrations.grid;

import org.jspecify.annotations.NullMarked;
