/** The measurements of {@code ./bench}: how fast the hub's main paths are, each beside a baseline in the same run. */
@NullMarked
package streethub.bench;

import org.jspecify.annotations.NullMarked;
