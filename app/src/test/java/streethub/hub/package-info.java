/** A hub as its operator has it, a process with a home, for the tests that look at one from outside. */
@NullMarked
package streethub.hub;

import org.jspecify.annotations.NullMarked;
