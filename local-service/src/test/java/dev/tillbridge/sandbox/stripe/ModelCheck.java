package dev.tillbridge.sandbox.stripe;

import com.google.gson.annotations.SerializedName;
import com.google.gson.reflect.TypeToken;
import com.stripe.model.ExpandableField;
import com.stripe.net.ApiResource;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Holds an answer against the processor's own Java library: every field known there and of its type, none
/// missing.
final class ModelCheck {
    private final List<String> wrong = new ArrayList<>();

    /// What is wrong with an answer; empty when the library knows it all and finds it all.
    ///
    /// @param required the fields that must be there, top level
    static List<String> differences(JsonNode answer, Class<?> model, Set<String> required) {
        var check = new ModelCheck();
        check.object(answer, TypeToken.get(model).getRawType(), "");
        for (var field : required) {
            if (!answer.has(field)) {
                check.wrong.add("missing: " + field);
            }
        }
        // The library's own reader must accept it too.
        ApiResource.GSON.fromJson(answer.toString(), model);
        return check.wrong;
    }

    static Set<String> fieldsOf(Class<?> model) {
        return fields(model).keySet();
    }

    private void object(JsonNode node, Class<?> model, String path) {
        var fields = fields(model);
        for (var entry : node.properties()) {
            var at = path + "." + entry.getKey();
            var field = fields.get(entry.getKey());
            if (field == null) {
                wrong.add("unknown: " + at + " in " + model.getSimpleName());
            } else {
                value(entry.getValue(), field.getGenericType(), at);
            }
        }
    }

    private void value(JsonNode node, Type type, String at) {
        if (node.isNull()) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            generic(node, generic, at);
        } else if (type instanceof Class<?> raw) {
            plain(node, raw, at);
        }
    }

    private void generic(JsonNode node, ParameterizedType type, String at) {
        var argument = type.getActualTypeArguments()[0];
        if (type.getRawType() == ExpandableField.class) {
            expect(node.isString() || node.isObject(), at, "an id or an object");
            if (node.isObject()) {
                value(node, argument, at);
            }
        } else if (type.getRawType() == List.class) {
            expect(node.isArray(), at, "a list");
            node.forEach(element -> value(element, argument, at + "[]"));
        } else if (type.getRawType() == Map.class) {
            expect(node.isObject(), at, "a map");
        }
    }

    private void plain(JsonNode node, Class<?> type, String at) {
        if (type == String.class) {
            expect(node.isString(), at, "text");
        } else if (type == Long.class) {
            expect(node.isIntegralNumber(), at, "an integer");
        } else if (type == Boolean.class) {
            expect(node.isBoolean(), at, "true or false");
        } else if (type.getName().startsWith("com.stripe.")) {
            expect(node.isObject(), at, "an object");
            object(node, type, at);
        }
    }

    private void expect(boolean holds, String at, String what) {
        if (!holds) {
            wrong.add("not " + what + ": " + at);
        }
    }

    private static Map<String, Field> fields(Class<?> model) {
        var fields = new LinkedHashMap<String, Field>();
        for (Class<?> type = model;
                type != null && type.getName().startsWith("com.stripe.");
                type = type.getSuperclass()) {
            for (var field : type.getDeclaredFields()) {
                var name = field.getAnnotation(SerializedName.class);
                if (name != null) {
                    fields.putIfAbsent(name.value(), field);
                }
            }
        }
        return fields;
    }
}
