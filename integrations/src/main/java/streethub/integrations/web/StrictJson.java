package streethub.integrations.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import streethub.shared.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.type.LogicalType;

/**
 * Reads what callers send: fields it does not know are ignored; wrong types, repeated fields, deep nesting and
 * characters that no text may hold are refused with the field named.
 */
@Component
class StrictJson {

    static final int MAX_BYTES = 64 * 1024;
    private static final int MAX_DEPTH = 16;
    private static final int MAX_DIGITS = 64;

    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_DIGITS)
                            .maxDocumentLength(MAX_BYTES)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .withCoercionConfig(LogicalType.Textual, config -> List.of(
                            CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)
                    .forEach(shape -> config.setCoercion(shape, CoercionAction.Fail)))
            .build();

    /** The object as the given record; nothing at all counts as the empty object. */
    <T> T read(byte[] body, Class<T> type) {
        JsonNode tree = tree(body);
        checkTexts(tree, "");
        try {
            return mapper.treeToValue(tree, type);
        } catch (JacksonException malformed) {
            throw Refusal.invalid(path(malformed), "api.field.malformed");
        }
    }

    /** The record with nothing in it. */
    <T> T blank(Class<T> type) {
        return mapper.treeToValue(mapper.createObjectNode(), type);
    }

    private ObjectNode tree(byte[] body) {
        if (body.length == 0) {
            return mapper.createObjectNode();
        }
        if (body.length > MAX_BYTES) {
            throw Refusal.tooLarge("body", "api.body.large", MAX_BYTES / 1024);
        }
        try {
            if (mapper.readTree(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException malformed) {
            throw Refusal.invalid(
                    "body",
                    "api.json.malformed",
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getLineNr(),
                    malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getColumnNr());
        }
        throw Refusal.invalid("body", "api.json.object");
    }

    private static void checkTexts(JsonNode node, String path) {
        if (node.isString() && !isText(node.stringValue())) {
            throw Refusal.invalid(path, "api.field.characters");
        }
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (!isText(name)) {
                throw Refusal.invalid(path.isEmpty() ? "body" : path, "api.field.characters");
            }
            checkTexts(property.getValue(), path.isEmpty() ? name : path + "." + name);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                checkTexts(node.get(i), path + "[" + i + "]");
            }
        }
    }

    /** Neither NUL, which the database refuses, nor half a character. */
    private static boolean isText(String value) {
        return value.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static String path(JacksonException malformed) {
        String path = malformed.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "body" : path.substring(path.startsWith(".") ? 1 : 0);
    }
}
