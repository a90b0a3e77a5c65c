/** Who somebody is and how far that reaches: accounts, roles, tokens, and the scope (role × grid subtree) of each. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package streethub.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
