/** The inbox over the API: what is to do, and taking, giving back and passing on a task. */
@NullMarked
package streethub.integrations.casework;

import org.jspecify.annotations.NullMarked;
