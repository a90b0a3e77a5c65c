/** The cameras at key nodes: where each stands, who may look, and who looked when and why. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "attachment", "grid", "casework", "incident"})
@NullMarked
package streethub.camera;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
