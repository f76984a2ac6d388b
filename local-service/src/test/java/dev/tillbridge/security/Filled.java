package dev.tillbridge.security;

import dev.tillbridge.protocol.Amount;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A record of the protocol with one text in every place that takes a text.
final class Filled {
    private Filled() {}

    static <T> T with(Class<T> type, String text) {
        var values = new ArrayList<Object>();
        var types = new ArrayList<Class<?>>();
        for (RecordComponent part : type.getRecordComponents()) {
            types.add(part.getType());
            values.add(value(part.getGenericType(), text));
        }
        try {
            var made = type.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(values.toArray());
        } catch (ReflectiveOperationException cannotBeMade) {
            throw new LinkageError(type.getName(), cannotBeMade);
        }
    }

    private static Object value(Type type, String text) {
        if (type instanceof ParameterizedType holder) {
            var last = holder.getActualTypeArguments()[holder.getActualTypeArguments().length - 1];
            return switch (((Class<?>) holder.getRawType()).getSimpleName()) {
                case "List" -> List.of(value(last, text));
                case "Set" -> Set.of(value(last, text));
                case "Map" -> Map.of("name", value(last, text));
                default -> throw new AssertionError(type);
            };
        }
        var plain = (Class<?>) type;
        if (plain == Amount.class) {
            return new Amount(100, "USD");
        }
        if (plain.isRecord()) {
            return with(plain, text);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        return switch (plain.getSimpleName()) {
            case "String" -> text;
            case "boolean", "Boolean" -> true;
            case "int", "Integer" -> 1;
            case "long", "Long" -> 1L;
            case "Instant" -> Instant.EPOCH;
            case "LocalDate" -> LocalDate.EPOCH;
            default -> throw new AssertionError(type);
        };
    }
}
