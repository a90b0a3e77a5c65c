/** What venues and shops have in common: when they are open. */
@ApplicationModule(allowedDependencies = {"shared", "calendar"})
@NullMarked
package streethub.place;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
