/** Tests of the forum over real HTTP. */
@NullMarked
package streethub.integrations.forum;

import org.jspecify.annotations.NullMarked;
