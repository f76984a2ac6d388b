package dev.tillbridge.activity;

import dev.tillbridge.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A fingerprint of a JSON tree that does not depend on the order of its properties.
final class Digest {
    private Digest() {}

    static String of(JsonNode tree) {
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(canonical(tree).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    static String canonical(JsonNode tree) {
        var text = new StringBuilder();
        append(text, tree);
        return text.toString();
    }

    private static void append(StringBuilder text, JsonNode tree) {
        switch (tree) {
            case ObjectNode object -> {
                text.append('{');
                object.properties().stream().sorted(Map.Entry.comparingByKey()).forEach(property -> {
                    quote(text, property.getKey());
                    text.append(':');
                    append(text, property.getValue());
                    text.append(',');
                });
                text.append('}');
            }
            case ArrayNode array -> {
                text.append('[');
                array.forEach(element -> {
                    append(text, element);
                    text.append(',');
                });
                text.append(']');
            }
            case StringNode string -> quote(text, string.stringValue());
            case IntNode number -> text.append(number.intValue());
            case LongNode number -> text.append(number.longValue());
            // Only JSON's own two containers nest; everything else is one scalar.
            default -> text.append(Json.write(tree));
        }
    }

    /// As the JSON writer does, which takes much longer for the plain text that nearly all of it is.
    private static void quote(StringBuilder text, String value) {
        if (value.chars().allMatch(Digest::isPlain)) {
            text.append('"').append(value).append('"');
        } else {
            text.append(Json.write(value));
        }
    }

    private static boolean isPlain(int character) {
        return character >= ' ' && character < 127 && character != '"' && character != '\\';
    }
}
