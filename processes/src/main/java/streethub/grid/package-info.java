/** The four-level grid under a subdistrict: where its units lie, how they are called, and who is on duty there. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package streethub.grid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
