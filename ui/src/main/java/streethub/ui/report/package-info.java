/** The resident's report, one question per page: where, photo, kind, words, contact, check, and the receipt. */
@NullMarked
package streethub.ui.report;

import org.jspecify.annotations.NullMarked;
