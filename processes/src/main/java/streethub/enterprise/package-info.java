/** The enterprises of the subdistrict that act in its hub: verified by their community, in the name of their members. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "grid", "notice"})
@NullMarked
package streethub.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
