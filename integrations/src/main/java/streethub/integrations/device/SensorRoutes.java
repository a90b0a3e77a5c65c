package streethub.integrations.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import streethub.device.DeadLetters;
import streethub.device.Quarantine;
import streethub.device.QuarantinedMessage;
import streethub.device.Stranger;
import streethub.integrations.device.SensorIntake.Refused;
import streethub.integrations.mqtt.MqttMessage;

/**
 * From each format's topics, once, to the devices; what strangers say, to the
 * quarantine; what no device can have said, to the dead letters.
 */
@Component
class SensorRoutes extends RouteBuilder {

    /** How long after the start of a connection a message may be one that an earlier connection left behind. */
    private static final Duration REDELIVERY = Duration.ofMinutes(1);

    private static final List<String> CHIRPSTACK = List.of("up", "status", "join", "location", "log");

    private final SensorIntake intake;
    private final DeadLetters deadLetters;
    private final Quarantine quarantine;

    SensorRoutes(SensorIntake intake, DeadLetters deadLetters, Quarantine quarantine) {
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.quarantine = quarantine;
    }

    @Override
    public void configure() {
        // A failure goes back to the consumer, which keeps the messages unacknowledged and offers them again.
        errorHandler(noErrorHandler());

        from(topics("own", "streethub/v1/devices/+/telemetry,streethub/v1/devices/+/status"))
                .routeId("sensors-own-format")
                .to("direct:sensors");

        from(topics(
                        "chirpstack",
                        CHIRPSTACK.stream()
                                .map(event -> "application/+/device/+/event/" + event)
                                .collect(Collectors.joining(","))))
                .routeId("sensors-chirpstack")
                .to("direct:sensors");

        from(topics("things-stack", "v3/+/devices/+/up"))
                .routeId("sensors-things-stack")
                .to("direct:sensors");

        from("direct:sensors")
                .routeId("sensors-in")
                .process(this::takeIn)
                .filter(simple("${body.size} > 0"))
                .to("direct:sensor-dead-letters");

        from("direct:sensor-dead-letters").routeId("sensor-dead-letters").process(this::bury);
    }

    /** RAW, because a plus in an address is read as a blank otherwise. */
    private static String topics(String format, String usual) {
        return "mqtt5:{{streethub.node:hub}}-" + format + "?topics=RAW({{streethub.topics." + format + ":" + usual
                + "}})&shareGroup={{streethub.mqtt-share-group:}}&lanes={{streethub.mqtt-lanes:2}}";
    }

    @SuppressWarnings("unchecked")
    private void takeIn(Exchange exchange) throws InvalidPayloadException {
        exchange.getMessage().setBody(intake.take(exchange.getMessage().getMandatoryBody(List.class)));
    }

    @SuppressWarnings("unchecked")
    private void bury(Exchange exchange) throws InvalidPayloadException {
        List<Refused> refused = exchange.getMessage().getMandatoryBody(List.class);
        refused.forEach(this::putAside);
    }

    private void putAside(Refused refused) {
        MqttMessage message = refused.message();
        Instant redelivered = redeliveredSince(message);
        Stranger stranger = refused.stranger();
        boolean kept = stranger != null
                && quarantine.keep(
                        stranger,
                        new QuarantinedMessage(message.receivedAt(), message.topic(), message.payload()),
                        redelivered);
        if (!kept) {
            deadLetters.keep(message.topic(), message.payload(), refused.reason(), redelivered);
        }
    }

    private static Instant redeliveredSince(MqttMessage message) {
        boolean early = message.receivedAt().isBefore(message.connectedAt().plus(REDELIVERY));
        return early ? message.connectedAt() : Instant.EPOCH;
    }
}
