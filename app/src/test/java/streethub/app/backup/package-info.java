/** Backups taken from a hub at work and read back elsewhere. */
@NullMarked
package streethub.app.backup;

import org.jspecify.annotations.NullMarked;
