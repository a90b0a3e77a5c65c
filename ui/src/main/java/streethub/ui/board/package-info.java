/** The status board: how all facilities of one's area are or were, and the morning check that is signed of it. */
@NullMarked
package streethub.ui.board;

import org.jspecify.annotations.NullMarked;
