/** The cameras at key nodes: live pictures through the hub, with who looks and why. */
@NullMarked
package streethub.ui.camera;

import org.jspecify.annotations.NullMarked;
