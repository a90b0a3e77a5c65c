/** How all facilities stand, counted by family and grid unit, and the morning check that the secretary signs of it. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "calendar", "grid", "sensor", "device", "incident", "notice"})
@NullMarked
package streethub.board;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
