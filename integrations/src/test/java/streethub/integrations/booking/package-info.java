/** Tests of this part of the API. */
@NullMarked
package streethub.integrations.booking;

import org.jspecify.annotations.NullMarked;
