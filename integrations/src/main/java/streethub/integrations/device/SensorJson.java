package streethub.integrations.device;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON from outside, read within limits; what is absent reads as empty, zero or false. */
final class SensorJson {

    private static final int MOST_BYTES = 256 * 1024;
    private static final int DEEPEST = 50;
    private static final Duration CLOCKS_APART = Duration.ofMinutes(5);

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(100)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private SensorJson() {}

    /** The JSON object that the payload is. */
    static JsonNode object(byte[] payload) throws Poison {
        if (payload.length > MOST_BYTES) {
            throw new Poison("too large: " + payload.length + " bytes");
        }
        try {
            JsonNode node = MAPPER.readTree(payload);
            if (!node.isObject()) {
                throw new Poison("no JSON object");
            }
            return node;
        } catch (JacksonException e) {
            throw new Poison("bad JSON: " + e.getOriginalMessage(), e);
        }
    }

    static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    /** The first non-empty of these RFC 3339 times; the arrival where there is none or it lies ahead of the hub's clock. */
    static Instant time(Instant arrival, String... candidates) throws Poison {
        for (String candidate : candidates) {
            if (!candidate.isEmpty()) {
                Instant time = parse(candidate);
                return time.isAfter(arrival.plus(CLOCKS_APART)) ? arrival : time;
            }
        }
        return arrival;
    }

    private static Instant parse(String text) throws Poison {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(Instant.EPOCH)) {
                throw new Poison("time before 1970");
            }
            return time;
        } catch (DateTimeException e) {
            throw new Poison("bad time", e);
        }
    }
}
