/** What the pages of the staff desk share: their frame and menu, live lists, deadlines in words. */
@NullMarked
package streethub.ui.desk;

import org.jspecify.annotations.NullMarked;
