/** What every page shares: look, language, errors in words, drafts that survive. */
@NullMarked
package streethub.ui.shell;

import org.jspecify.annotations.NullMarked;
