package dev.tillbridge.sandbox.stripe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The parameters of one request. Each parameter is asked for by name; [#finish] refuses those that nobody asked
/// for.
final class Args {
    private final Map<String, Object> values;
    private final String prefix;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Args> children = new HashMap<>();

    Args(Map<String, Object> values) {
        this(values, "");
    }

    private Args(Map<String, Object> values, String prefix) {
        this.values = values;
        this.prefix = prefix;
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /// The text of a parameter; an empty text counts as absent, as the processor counts it.
    @Nullable
    String text(String name) {
        seen.add(name);
        var value = values.get(name);
        if (value == null) {
            return null;
        }
        if (value instanceof String text) {
            if (text.length() > 5000) {
                throw ApiError.invalid("Invalid string: the maximum length is 5000 characters.", path(name));
            }
            return text.isEmpty() ? null : text;
        }
        throw ApiError.invalid("Invalid string: " + path(name), path(name));
    }

    String required(String name) {
        var value = text(name);
        if (value == null) {
            throw ApiError.missing(path(name));
        }
        return value;
    }

    @Nullable
    Long integer(String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException notANumber) {
            throw ApiError.coded(400, "parameter_invalid_integer", "Invalid integer: " + text, path(name));
        }
    }

    boolean flag(String name, boolean otherwise) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ApiError.invalid("Invalid boolean: " + text, path(name));
        };
    }

    String oneOf(String name, String otherwise, String... allowed) {
        var text = text(name);
        if (text == null) {
            return otherwise;
        }
        if (!List.of(allowed).contains(text)) {
            throw ApiError.invalid(
                    "Invalid " + path(name) + ": must be one of " + String.join(", ", allowed), path(name));
        }
        return text;
    }

    List<String> texts(String name) {
        seen.add(name);
        var value = values.get(name);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw ApiError.invalid("Invalid array", path(name));
    }

    /// The parameters below a name; empty when there are none.
    Args nested(String name) {
        seen.add(name);
        return children.computeIfAbsent(name, ignored -> new Args(map(name), path(name)));
    }

    /// The objects of a list such as `line_items[0][quantity]`, in order; the numbers must run from 0.
    List<Args> items(String name) {
        var all = nested(name);
        var items = new ArrayList<Args>();
        for (int i = 0; all.has(Integer.toString(i)); i++) {
            items.add(all.nested(Integer.toString(i)));
        }
        return items;
    }

    /// An address of a page, on the web.
    @Nullable
    String address(String name) {
        var text = text(name);
        if (text != null && !text.startsWith("https://") && !text.startsWith("http://")) {
            throw ApiError.coded(400, "url_invalid", "Not a valid URL", path(name));
        }
        return text;
    }

    /// Metadata as given: an empty value means "remove this key"; null when the request names no metadata; a
    /// request that says `metadata=` empties it, told by [#clears].
    @Nullable
    Map<String, String> metadata() {
        if (!values.containsKey("metadata") || clears("metadata")) {
            seen.add("metadata");
            return null;
        }
        seen.add("metadata");
        var result = new LinkedHashMap<String, String>();
        map("metadata").forEach((key, value) -> {
            if (!(value instanceof String text)) {
                throw ApiError.invalid("Metadata values must be strings.", "metadata[" + key + "]");
            }
            Metadata.check(key, text);
            result.put(key, text);
        });
        return result;
    }

    boolean clears(String name) {
        return "".equals(values.get(name));
    }

    /// Refuses every parameter that was not asked for, here and below.
    void finish() {
        for (var name : values.keySet()) {
            if (!seen.contains(name)) {
                throw ApiError.coded(400, "parameter_unknown", "Received unknown parameter: " + path(name), path(name));
            }
        }
        children.values().forEach(Args::finish);
    }

    @SuppressWarnings("unchecked") // the parser makes maps of strings to values only
    private Map<String, Object> map(String name) {
        var value = values.get(name);
        if (value == null) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw ApiError.invalid("Invalid object", path(name));
    }

    private String path(String name) {
        return prefix.isEmpty() ? name : prefix + "[" + name + "]";
    }
}
