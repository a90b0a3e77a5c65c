/** The process that runs: its settings, the database and broker that come along, the ready line, backup and restore. */
@NullMarked
package streethub.app;

import org.jspecify.annotations.NullMarked;
