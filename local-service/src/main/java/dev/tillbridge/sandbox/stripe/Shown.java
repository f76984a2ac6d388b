package dev.tillbridge.sandbox.stripe;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What the outside sees of an object: private fields (those that begin with `_`) left out, asked-for ids
/// expanded.
final class Shown {
    /// Fields that are there only when they are asked for.
    private static final Set<String> HIDDEN = Set.of("line_items");

    private final Book book;

    Shown(Book book) {
        this.book = book;
    }

    ObjectNode of(ObjectNode object, List<String> expand) {
        var copy = object.deepCopy();
        for (var path : expand) {
            expand(copy, path, path);
        }
        return withoutPrivate(copy);
    }

    static ObjectNode withoutPrivate(ObjectNode object) {
        strip(object);
        return object;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove(object.propertyNames().stream()
                    .filter(name -> name.startsWith("_"))
                    .toList());
        }
        node.forEach(Shown::strip);
    }

    private void expand(JsonNode node, String path, String whole) {
        if (node instanceof ArrayNode list) {
            list.forEach(element -> expand(element, path, whole));
            return;
        }
        int dot = path.indexOf('.');
        var field = dot < 0 ? path : path.substring(0, dot);
        if (node instanceof ObjectNode hiding && HIDDEN.contains(field) && hiding.has("_" + field)) {
            hiding.set(field, hiding.path("_" + field).deepCopy());
        }
        if (!(node instanceof ObjectNode object) || !object.has(field)) {
            throw ApiError.invalid("This property cannot be expanded (" + whole + ").", "expand");
        }
        var value = object.path(field);
        if (value.isString()) {
            var found = byId(value.stringValue());
            if (found == null) {
                throw ApiError.invalid("This property cannot be expanded (" + whole + ").", "expand");
            }
            object.set(field, found);
        }
        if (dot >= 0 && !object.path(field).isNull()) {
            expand(object.path(field), path.substring(dot + 1), whole);
        }
    }

    private @Nullable ObjectNode byId(String id) {
        if (id.startsWith("py_")) {
            // A debit of a bank account is a charge with a prefix of its own.
            return book.find(Kind.CHARGE, id);
        }
        for (var kind : Kind.values()) {
            if (!kind.url.isEmpty() && id.startsWith(kind.prefix + "_")) {
                return book.find(kind, id);
            }
        }
        return null;
    }
}
