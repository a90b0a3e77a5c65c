/** The pages of enterprises: one's own, and at the desk those that wait to be verified. */
@NullMarked
package streethub.ui.enterprise;

import org.jspecify.annotations.NullMarked;
