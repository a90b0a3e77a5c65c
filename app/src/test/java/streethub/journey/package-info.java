/** Whole journeys of people through a running hub, in a real browser; their screenshots lie in target/screenshots. */
@NullMarked
package streethub.journey;

import org.jspecify.annotations.NullMarked;
