/** Alarms at the staff desk: the list, one with what was done about it, and the rules with a trial on what was measured. */
@NullMarked
package streethub.ui.alarm;

import org.jspecify.annotations.NullMarked;
