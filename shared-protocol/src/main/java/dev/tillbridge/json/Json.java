package dev.tillbridge.json;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/// The project's JSON: ISO-8601 times, strict reading, bounded depth and length. Thread-safe.
///
/// Reading refuses unknown properties, missing primitives, duplicate keys and trailing tokens, so that a message
/// that we
/// do not fully understand is never half obeyed.
public final class Json {
    /// The longest text that is read, in characters. The bridge's frame limit (256 KB) is checked before this one.
    public static final int MAX_LENGTH = 1 << 20;

    /// The deepest nesting that is read.
    public static final int MAX_DEPTH = 32;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxDocumentLength(MAX_LENGTH)
                            .maxNestingDepth(MAX_DEPTH)
                            .maxStringLength(MAX_LENGTH)
                            .maxNumberLength(40)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            // A record is its components: a question such as Money.isZero() is no property.
            .changeDefaultVisibility(seen -> seen.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private Json() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// Any record, list or map as a tree.
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// A tree as the record that it must be; throws [tools.jackson.core.JacksonException] when it is not.
    public static <T> T as(JsonNode tree, Class<T> type) {
        return MAPPER.treeToValue(tree, type);
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Reads text; throws [tools.jackson.core.JacksonException] on anything but one well-formed, bounded document.
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }

    public static JsonNode parse(String text) {
        return MAPPER.readTree(text);
    }
}
