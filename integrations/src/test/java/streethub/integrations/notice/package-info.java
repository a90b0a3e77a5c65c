/** Tests of this part of the edges. */
@NullMarked
package streethub.integrations.notice;

import org.jspecify.annotations.NullMarked;
