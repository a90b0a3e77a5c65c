/** The map of one's part of the subdistrict: the grid, its open cases and its facilities, as they are now. */
@NullMarked
package streethub.ui.overview;

import org.jspecify.annotations.NullMarked;
