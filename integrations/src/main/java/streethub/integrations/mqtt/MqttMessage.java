package streethub.integrations.mqtt;

import java.time.Instant;

/**
 * A message as it came from the broker.
 *
 * @param retained whether the broker had kept it from before the subscription
 * @param receivedAt when it came, by the hub's clock
 * @param connectedAt when the connection began that it came on; what came before may have come already
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as they came; nobody compares two messages.
public record MqttMessage(String topic, byte[] payload, boolean retained, Instant receivedAt, Instant connectedAt) {}
