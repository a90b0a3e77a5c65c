/** Tests of what all parts of the API share, and the client they use. */
@NullMarked
package streethub.integrations.web;

import org.jspecify.annotations.NullMarked;
