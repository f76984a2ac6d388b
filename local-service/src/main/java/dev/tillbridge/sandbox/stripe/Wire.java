package dev.tillbridge.sandbox.stripe;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The processor's own JSON codec. Thread-safe.
final class Wire {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Wire() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ObjectNode parseObject(String text) {
        if (MAPPER.readTree(text) instanceof ObjectNode node) {
            return node;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static String pretty(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(node);
    }

    /// The text of a field, or null when it is absent or null.
    static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isString() ? value.stringValue() : null;
    }

    /// The text of a field that this server itself wrote.
    static String need(JsonNode node, String field) {
        var value = text(node, field);
        if (value == null) {
            throw new IllegalStateException("no " + field + " in " + text(node, "object"));
        }
        return value;
    }

    static long number(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNumber() ? value.longValue() : 0;
    }

    static boolean is(JsonNode node, String field) {
        return node.path(field).isBoolean() && node.path(field).booleanValue();
    }

    static ObjectNode strings(Map<String, String> values) {
        var node = object();
        values.forEach(node::put);
        return node;
    }
}
