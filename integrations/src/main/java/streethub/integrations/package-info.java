/** Machines in and out: the REST API and the sensors' messages. */
@NullMarked
package streethub.integrations;

import org.jspecify.annotations.NullMarked;
