/** The door: one page on which staff and residents say who they are. */
@NullMarked
package streethub.ui.login;

import org.jspecify.annotations.NullMarked;
