/** Covers, hydrants and lifts with a sensor: what each last said, and which of it is an alarm that becomes a case. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "grid",
            "sensor",
            "reading",
            "casework :: engine",
            "alarm",
            "incident"
        })
@NullMarked
package streethub.device;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
