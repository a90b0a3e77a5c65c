/** A resident is an account that lives or works somewhere: the person–housing relation (人房关系), and the tags on it. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "grid", "notice", "casework", "casework::engine"})
@NullMarked
package streethub.resident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
