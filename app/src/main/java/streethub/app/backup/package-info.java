/** Backup and restore: all that the hub knows as one file, taken while it runs, read back into an empty hub. */
@NullMarked
package streethub.app.backup;

import org.jspecify.annotations.NullMarked;
