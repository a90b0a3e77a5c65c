/** The forum: residents ask, tell and discuss on boards; staff look first, then everybody joins in. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "attachment",
            "grid",
            "casework",
            "casework::engine",
            "incident",
            "notice",
            "resident"
        })
@NullMarked
package streethub.forum;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
