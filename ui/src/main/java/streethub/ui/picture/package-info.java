/** The live picture of the model that a case runs in. */
@NullMarked
package streethub.ui.picture;

import org.jspecify.annotations.NullMarked;
