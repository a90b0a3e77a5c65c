/** The ledger of facilities: what the national standard wants known of each, who changed it, and Excel in and out. */
@ApplicationModule(allowedDependencies = {"shared", "identity", "grid", "sensor", "device", "attachment"})
@NullMarked
package streethub.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
