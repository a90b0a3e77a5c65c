/** Tests of this part of the API. */
@NullMarked
package streethub.integrations.resident;

import org.jspecify.annotations.NullMarked;
