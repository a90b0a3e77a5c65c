/** Accounts over the API: a token for a password, and who one is. */
@NullMarked
package streethub.integrations.identity;

import org.jspecify.annotations.NullMarked;
