/**
 * A Camel component for MQTT 5 that acknowledges a message only when its route has come to an end without failing.
 *
 * <p>It stands where Camel's own component on the same client is announced, and is written to be replaced by it.
 */
@NullMarked
package streethub.integrations.mqtt;

import org.jspecify.annotations.NullMarked;
