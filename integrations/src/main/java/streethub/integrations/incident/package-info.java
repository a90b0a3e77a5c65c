/** Cases over the API: filing a report, following and listing cases, and the verbs that move them. */
@NullMarked
package streethub.integrations.incident;

import org.jspecify.annotations.NullMarked;
