/** The only code that talks to the engine's services: its wiring, its schema, the inbox table. */
@NullMarked
package streethub.casework.internal;

import org.jspecify.annotations.NullMarked;
