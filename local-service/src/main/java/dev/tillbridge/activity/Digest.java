package dev.tillbridge.activity;

import dev.tillbridge.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
                    text.append(Json.write(property.getKey())).append(':');
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
            // Only JSON's own two containers nest; everything else is one scalar.
            default -> text.append(Json.write(tree));
        }
    }
}
