/** A booking is a unit of a venue for a time, from the wish until somebody has used it or let it go. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "identity",
            "calendar",
            "attachment",
            "grid",
            "place",
            "enterprise",
            "notice",
            "resident",
            "casework",
            "casework::engine"
        })
@NullMarked
package streethub.booking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
