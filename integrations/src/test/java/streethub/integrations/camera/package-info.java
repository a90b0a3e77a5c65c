/** Tests of cameras over the API. */
@NullMarked
package streethub.integrations.camera;

import org.jspecify.annotations.NullMarked;
