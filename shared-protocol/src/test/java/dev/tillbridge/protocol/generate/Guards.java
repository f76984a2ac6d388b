package dev.tillbridge.protocol.generate;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The TypeScript of one field: its type, and the expression that checks it.
final class Guards {
    private static final int TEXT = 4_000;
    private static final int ENTRIES = 1_000;

    /// What all guards are made of.
    static final String PRELUDE = """
            /** Whether a value that came from outside is what it must be. */
            export type Is<T> = (value: unknown) => value is T;

            const text =
              (most: number): Is<string> =>
              (value): value is string =>
                typeof value === 'string' && value.length <= most;

            const integer: Is<number> = (value): value is number => Number.isSafeInteger(value);

            const flag: Is<boolean> = (value): value is boolean => typeof value === 'boolean';

            const anything: Is<unknown> = (value): value is unknown => value !== undefined;

            const orNull =
              <T>(guard: Is<T>): Is<T | null> =>
              (value): value is T | null =>
                value === null || guard(value);

            const list =
              <T>(guard: Is<T>, most: number): Is<T[]> =>
              (value): value is T[] =>
                Array.isArray(value) && value.length <= most && value.every(guard);

            const oneOf =
              <T extends string>(values: readonly T[]): Is<T> =>
              (value): value is T =>
                (values as readonly unknown[]).includes(value);

            const isObject = (value: unknown): value is Record<string, unknown> =>
              typeof value === 'object' && value !== null && !Array.isArray(value);

            const dictionary =
              <T>(guard: Is<T>, most: number): Is<Record<string, T>> =>
              (value): value is Record<string, T> =>
                isObject(value) && Object.keys(value).length <= most && Object.values(value).every(guard);

            /** Exactly these fields, no more and no fewer. */
            const record = <T>(fields: { [K in keyof T]-?: Is<T[K]> }): Is<T> => {
              const guards = Object.entries(fields) as [string, Is<unknown>][];
              return (value): value is T =>
                isObject(value) &&
                Object.keys(value).length === guards.length &&
                guards.every(([name, guard]) => Object.hasOwn(value, name) && guard(value[name]));
            };

            const union =
              <T extends { type: string }>(guards: { [K in T['type']]: Is<Extract<T, { type: K }>> }): Is<T> =>
              (value): value is T =>
                isObject(value) &&
                typeof value.type === 'string' &&
                Object.hasOwn(guards, value.type) &&
                guards[value.type as T['type']](value);

            """;

    private Guards() {}

    static String type(WireField field) {
        return type(field.type()) + (field.nullable() ? " | null" : "");
    }

    static String guard(WireField field) {
        var guard = guard(field.type(), field.most());
        return field.nullable() ? "orNull(" + guard + ")" : guard;
    }

    private static String type(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class
                    ? "Record<string, " + type(arguments[1]) + ">"
                    : type(arguments[0]) + "[]";
        }
        if (WireTypes.isText(type)) {
            return "string";
        }
        if (type == long.class || type == int.class) {
            return "number";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (type == JsonNode.class) {
            return "unknown";
        }
        return WireTypes.name((Class<?>) type);
    }

    private static String guard(Type type, int most) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            int entries = most == 0 ? ENTRIES : most;
            if (generic.getRawType() == Map.class && arguments[0] == String.class) {
                return "dictionary(" + guard(arguments[1], 0) + ", " + entries + ")";
            }
            if (Set.of(List.class, Set.class).contains(generic.getRawType())) {
                return "list(" + guard(arguments[0], 0) + ", " + entries + ")";
            }
            throw new IllegalStateException(type + " cannot travel");
        }
        if (type == String.class) {
            return "text(" + (most == 0 ? TEXT : most) + ")";
        }
        if (WireTypes.isText(type)) {
            return "text(40)";
        }
        if (type == long.class || type == int.class) {
            return "integer";
        }
        if (type == boolean.class) {
            return "flag";
        }
        if (type == JsonNode.class) {
            return "anything";
        }
        return "is" + WireTypes.name((Class<?>) type);
    }
}
