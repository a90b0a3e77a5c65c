/** A notice is what somebody is told: in their box at once, and by mail where they gave an address. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package streethub.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
