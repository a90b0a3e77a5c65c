/** The map of the grid that pages share: lines and names of units, markers, a pin; all from the hub itself. */
@NullMarked
package streethub.ui.map;

import org.jspecify.annotations.NullMarked;
