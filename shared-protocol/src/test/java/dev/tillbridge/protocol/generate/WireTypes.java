package dev.tillbridge.protocol.generate;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// All records, enums and sealed interfaces that can be reached from some roots, dependencies before dependents.
final class WireTypes {
    private final Set<Class<?>> ordered = new LinkedHashSet<>();
    private final List<Class<?>> open = new ArrayList<>();
    private final Map<Class<?>, String> discriminators = new LinkedHashMap<>();

    WireTypes(Collection<Class<?>> roots) {
        roots.forEach(this::visit);
    }

    List<Class<?>> ordered() {
        return List.copyOf(ordered);
    }

    /// The value of `type` that marks this record, or null when it stands in no sealed interface.
    @org.jspecify.annotations.Nullable
    String discriminator(Class<?> record) {
        return discriminators.get(record);
    }

    static List<WireField> fields(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(WireField::of).toList();
    }

    static Map<String, Class<?>> subtypes(Class<?> sealed) {
        var info = sealed.getAnnotation(JsonTypeInfo.class);
        var types = sealed.getAnnotation(JsonSubTypes.class);
        if (info == null || types == null || !info.property().equals("type")) {
            throw new IllegalStateException(sealed + " needs its discriminator `type` and all its names");
        }
        var named = new LinkedHashMap<String, Class<?>>();
        for (var type : types.value()) {
            named.put(type.name(), type.value());
        }
        if (!Set.copyOf(named.values()).equals(Set.of(sealed.getPermittedSubclasses()))) {
            throw new IllegalStateException(sealed + " does not name exactly its permitted records");
        }
        return named;
    }

    static String name(Class<?> type) {
        var outer = type.getDeclaringClass();
        return (outer == null ? "" : name(outer)) + type.getSimpleName();
    }

    static boolean isText(Type type) {
        return type == String.class || type == Instant.class || type == LocalDate.class || type == Duration.class;
    }

    private void visit(Type type) {
        if (type instanceof ParameterizedType generic) {
            for (var argument : generic.getActualTypeArguments()) {
                visit(argument);
            }
            return;
        }
        if (!(type instanceof Class<?> plain) || plain.isPrimitive() || isText(plain) || plain == JsonNode.class) {
            return;
        }
        if (ordered.contains(plain)) {
            return;
        }
        if (open.contains(plain)) {
            throw new IllegalStateException(plain + " contains itself; its depth would have no bound");
        }
        open.add(plain);
        if (plain.isRecord()) {
            fields(plain).forEach(field -> visit(field.type()));
        } else if (plain.isSealed()) {
            subtypes(plain).forEach((name, subtype) -> {
                discriminators.put(subtype, name);
                visit(subtype);
            });
        } else if (!plain.isEnum() || plain == BigDecimal.class) {
            throw new IllegalStateException(plain + " cannot travel");
        }
        open.remove(plain);
        ordered.add(plain);
    }
}
