/** Tests of this part of the API. */
@NullMarked
package streethub.integrations.identity;

import org.jspecify.annotations.NullMarked;
