/** What a feature needs to drive its own models: typed variables, starting and correlating, finishing a task. */
@NamedInterface("engine")
@NullMarked
package streethub.casework.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
