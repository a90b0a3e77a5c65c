/** An incident is something wrong at a place, from the report or alarm until somebody has fixed and another verified it. */
@ApplicationModule(
        allowedDependencies = {"shared", "identity", "attachment", "grid", "notice", "casework", "casework::engine"})
@NullMarked
package streethub.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
