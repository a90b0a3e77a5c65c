/** What plain pages and Vaadin views share: the reader's language, times in words, and limits per client. */
@NullMarked
package streethub.ui.web;

import org.jspecify.annotations.NullMarked;
