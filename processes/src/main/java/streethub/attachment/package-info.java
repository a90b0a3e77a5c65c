/** Photos that belong to something else: checked, cleaned, re-encoded and stored. */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package streethub.attachment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
