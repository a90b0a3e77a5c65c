/** Sensors in: from the topics and wire formats of gateways and devices to readings that the device feature takes in. */
@NullMarked
package streethub.integrations.device;

import org.jspecify.annotations.NullMarked;
