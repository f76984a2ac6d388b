package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Bounded;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What a record of the protocol asks of JSON beyond its types, as the extension's guards ask it too: nothing is
/// missing but what may be null, and texts and lists are bounded. Pure and thread-safe.
final class WireShape {
    private static final int TEXT = 4_000;
    private static final int ENTRIES = 1_000;

    /// @param most the bound of a text or list
    private record Part(String name, Type type, boolean nullable, int most) {
        static Part of(RecordComponent component) {
            var bound = component.getAnnotation(Bounded.class);
            return new Part(
                    component.getName(),
                    component.getGenericType(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    bound == null ? 0 : bound.value());
        }
    }

    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
        }
    };

    private WireShape() {}

    /// Whether every value that may not be null is there.
    static boolean complete(JsonNode value, Class<?> type) {
        return PARTS.get(type).stream().allMatch(part -> fits(value.path(part.name()), part, false));
    }

    /// Whether it is [#complete], and no text or list is longer than it may be.
    static boolean completeAndBounded(JsonNode value, Class<?> type) {
        return PARTS.get(type).stream().allMatch(part -> fits(value.path(part.name()), part, true));
    }

    private static boolean fits(JsonNode value, Part part, boolean bounded) {
        if (value.isMissingNode() || value.isNull()) {
            return part.nullable();
        }
        if (bounded && value.isString() && value.asString().length() > (part.most() == 0 ? TEXT : part.most())) {
            return false;
        }
        if (bounded && value.isContainer() && value.size() > (part.most() == 0 ? ENTRIES : part.most())) {
            return false;
        }
        if (part.type() instanceof ParameterizedType holder) {
            var types = holder.getActualTypeArguments();
            var entry = new Part(part.name(), types[types.length - 1], false, 0);
            return value.values().stream().allMatch(each -> fits(each, entry, bounded));
        }
        if (part.type() instanceof Class<?> type && type.isRecord() && value.isObject()) {
            return bounded ? completeAndBounded(value, type) : complete(value, type);
        }
        return true;
    }
}
