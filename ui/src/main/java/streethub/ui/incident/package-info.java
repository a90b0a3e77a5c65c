/** Cases at the staff desk: the list of them, the page of one, and a form for each task of its models. */
@NullMarked
package streethub.ui.incident;

import org.jspecify.annotations.NullMarked;
