/** People: the staff desk, the residents' pages, and what they are drawn with. */
@NullMarked
package streethub.ui;

import org.jspecify.annotations.NullMarked;
