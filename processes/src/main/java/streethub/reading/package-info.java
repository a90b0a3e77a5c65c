/** What was measured over time: every reading for some weeks, and what stays of it by the hour for a year. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package streethub.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
