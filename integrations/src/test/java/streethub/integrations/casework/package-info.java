/** Tests of this part of the API. */
@NullMarked
package streethub.integrations.casework;

import org.jspecify.annotations.NullMarked;
