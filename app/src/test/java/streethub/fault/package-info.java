/** What goes wrong around a hub, done to a real one in a process of its own: nothing may be lost and nothing doubled. */
@NullMarked
package streethub.fault;

import org.jspecify.annotations.NullMarked;
