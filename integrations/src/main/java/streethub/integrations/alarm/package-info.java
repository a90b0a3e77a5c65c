/** Alarms over the API: the list, what staff do about one, and the rules. */
@NullMarked
package streethub.integrations.alarm;

import org.jspecify.annotations.NullMarked;
