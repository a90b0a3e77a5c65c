/** The grid at the desk: taking it in and out as a file, and planning who is on duty where. */
@NullMarked
package streethub.ui.grid;

import org.jspecify.annotations.NullMarked;
