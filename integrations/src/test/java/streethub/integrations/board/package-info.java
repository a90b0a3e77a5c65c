/** Tests of this part of the edges. */
@NullMarked
package streethub.integrations.board;

import org.jspecify.annotations.NullMarked;
