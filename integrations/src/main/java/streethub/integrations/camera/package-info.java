/** Pictures in: from the gateways of the cameras, through the hub, to whoever has a ticket. */
@NullMarked
package streethub.integrations.camera;

import org.jspecify.annotations.NullMarked;
