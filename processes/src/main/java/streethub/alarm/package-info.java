/** When readings are alarms, what becomes of an alarm, and which case it is: rules as data, one case per facility and kind. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "grid", "casework", "casework::engine", "incident", "sensor"})
@NullMarked
package streethub.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
