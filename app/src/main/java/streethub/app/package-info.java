/** The hub as one process: main class, security, configuration, embedded database and broker, demo data. */
@NullMarked
package streethub.app;

import org.jspecify.annotations.NullMarked;
