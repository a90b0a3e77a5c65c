/** Tests of cases over the API. */
@NullMarked
package streethub.integrations.incident;

import org.jspecify.annotations.NullMarked;
