package streethub.integrations.device;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import streethub.device.DeadLetterReplay;
import streethub.device.SensorMessage;
import streethub.device.Stranger;
import streethub.device.TelemetryIngest;
import streethub.integrations.mqtt.MqttMessage;

/** Takes batches of messages in: what is legible is committed, what never will be is handed back with the reason. */
@Component
class SensorIntake implements DeadLetterReplay {

    /**
     * A message that cannot be taken in.
     *
     * @param stranger who sent it, where all that is amiss is that nobody knows them; else null
     */
    record Refused(
            MqttMessage message, String reason, @Nullable Stranger stranger) {}

    private record Legible(MqttMessage message, List<? extends SensorMessage> said) {}

    private static final int ATTEMPTS = 3;

    private final List<WireFormat> formats;
    private final TelemetryIngest ingest;

    SensorIntake(List<WireFormat> formats, TelemetryIngest ingest) {
        this.formats = formats;
        this.ingest = ingest;
    }

    /** Throws when the moment is bad, as with the database down: then all is to be offered again. */
    List<Refused> take(List<MqttMessage> batch) {
        List<Refused> refused = new ArrayList<>();
        List<Legible> legible = new ArrayList<>();
        for (MqttMessage message : batch) {
            try {
                legible.add(new Legible(message, read(message)));
            } catch (UnknownSender unknown) {
                refused.add(new Refused(message, unknown.reason(), unknown.stranger()));
            } catch (Poison poison) {
                refused.add(new Refused(message, poison.reason(), null));
            }
        }
        try {
            ingest.ingest(legible.stream().flatMap(r -> r.said().stream()).toList());
        } catch (RuntimeException e) {
            if (Transience.of(e)) {
                throw e;
            }
            // One of them is at fault; the others shall not suffer for it.
            legible.forEach(one -> ingestAlone(one, refused));
        }
        return refused;
    }

    private void ingestAlone(Legible one, List<Refused> refused) {
        RuntimeException last = null;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                ingest.ingest(one.said());
                return;
            } catch (RuntimeException e) {
                if (Transience.of(e)) {
                    throw e;
                }
                last = e;
            }
        }
        refused.add(new Refused(one.message(), "failed: " + last, null));
    }

    private List<? extends SensorMessage> read(MqttMessage message) throws Poison {
        Optional<WireFormat> format =
                formats.stream().filter(f -> f.speaksOn(message.topic())).findFirst();
        if (format.isEmpty()) {
            throw new Poison("no format for this topic");
        }
        return format.get().read(message);
    }

    @Override
    public Optional<String> replay(String topic, byte[] payload, Instant receivedAt) {
        try {
            ingest.ingest(read(new MqttMessage(topic, payload, false, receivedAt, receivedAt)));
            return Optional.empty();
        } catch (Poison poison) {
            return Optional.of(poison.reason());
        }
    }
}
