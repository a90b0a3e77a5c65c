/** The status board and the morning checks for machines. */
@NullMarked
package streethub.integrations.board;

import org.jspecify.annotations.NullMarked;
