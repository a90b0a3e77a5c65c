/** Notices out: mails to whoever gave an address, and one's own box over the API. */
@NullMarked
package streethub.integrations.notice;

import org.jspecify.annotations.NullMarked;
