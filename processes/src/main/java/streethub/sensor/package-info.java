/** What is watched and how it speaks: families of facilities, models of sensors, quantities, and frames of bytes. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package streethub.sensor;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
