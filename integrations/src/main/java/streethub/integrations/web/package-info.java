/** What all parts of the REST API share: who calls, strict but tolerant JSON, problems, limits, its description. */
@NullMarked
package streethub.integrations.web;

import org.jspecify.annotations.NullMarked;
