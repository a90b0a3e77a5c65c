/** Accounts before administrators: who has one, what it may do and where, and what became of it. */
@NullMarked
package streethub.ui.account;

import org.jspecify.annotations.NullMarked;
