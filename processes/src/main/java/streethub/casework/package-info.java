/** The narrow door to the process engine: what is to do, for whom, and what has happened to a case so far. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package streethub.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
