package dev.tillbridge.pims.profile;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// A YAML text as a tree that still knows where each part stood. Anchors, aliases, tags, several documents,
/// repeated keys, and more than the bounds are refused.
///
/// @param places by JSON pointer
record YamlTree(JsonNode root, Map<String, TokenStreamLocation> places) {
    static final int MAX_LENGTH = 64 * 1024;
    static final int MAX_DEPTH = 16;
    static final int MAX_NODES = 4_000;

    private static final YAMLFactory FACTORY = YAMLFactory.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// @throws Refused when it is not such a text
    static YamlTree read(String yaml) throws Refused {
        if (yaml.length() > MAX_LENGTH) {
            throw new Refused(1, 1, "the file has more than " + MAX_LENGTH + " characters");
        }
        if (yaml.isBlank()) {
            throw new Refused(1, 1, "the file is empty");
        }
        try (var parser = FACTORY.createParser(ObjectReadContext.empty(), yaml)) {
            var reader = new Reader(parser);
            parser.nextToken();
            var root = reader.node("", 0);
            if (parser.nextToken() != null) {
                throw reader.refused("one file holds one profile");
            }
            return new YamlTree(root, reader.places);
        } catch (JacksonException notYaml) {
            var place = notYaml.getLocation();
            var message = notYaml.getOriginalMessage();
            int line = place == null ? 1 : place.getLineNr();
            int column = place == null ? 1 : place.getColumnNr();
            throw new Refused(line, column, firstLine(message));
        } catch (StackOverflowError tooDeep) {
            throw new Refused(1, 1, "nested deeper than " + MAX_DEPTH);
        }
    }

    /// Where a part stands, or where the part around it stands.
    ProfileFault fault(String pointer, String message) {
        var at = pointer;
        while (!places.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        var place = places.get(at);
        int line = place == null ? 1 : place.getLineNr();
        int column = place == null ? 1 : place.getColumnNr();
        var path = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        return new ProfileFault(line, column, path.replace("~1", "/").replace("~0", "~"), message);
    }

    static String step(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static String firstLine(@Nullable String message) {
        if (message == null || message.isBlank()) {
            return "this is not YAML";
        }
        var line = message.lines().findFirst().orElse(message);
        return "this is not YAML: " + (line.length() > 200 ? line.substring(0, 200) : line);
    }

    /// The text is no YAML, or more than is read.
    static final class Refused extends Exception {
        private final transient ProfileFault fault;

        Refused(int line, int column, String message) {
            super(message);
            this.fault = new ProfileFault(Math.max(1, line), Math.max(1, column), "", message);
        }

        ProfileFault fault() {
            return fault;
        }
    }

    private static final class Reader {
        private final JsonParser parser;
        private final Map<String, TokenStreamLocation> places = new HashMap<>();
        private int nodes;

        Reader(JsonParser parser) {
            this.parser = parser;
        }

        JsonNode node(String pointer, int depth) throws Refused {
            places.putIfAbsent(pointer, parser.currentTokenLocation());
            if (depth > MAX_DEPTH) {
                throw refused("nested deeper than " + MAX_DEPTH);
            }
            if (++nodes > MAX_NODES) {
                throw refused("more than " + MAX_NODES + " parts");
            }
            if (parser.getObjectId() != null) {
                throw refused("anchors (&) and aliases (*) are not allowed; write it out");
            }
            if (parser.getTypeId() != null) {
                throw refused("tags (!) are not allowed");
            }
            var token = parser.currentToken();
            if (token == null) {
                throw refused("it ends too early");
            }
            return switch (token) {
                case START_OBJECT -> object(pointer, depth);
                case START_ARRAY -> array(pointer, depth);
                case VALUE_STRING -> NODES.stringNode(parser.getString());
                case VALUE_NUMBER_INT -> number();
                case VALUE_TRUE -> NODES.booleanNode(true);
                case VALUE_FALSE -> NODES.booleanNode(false);
                case VALUE_NULL -> NODES.nullNode();
                // Written as text, so that the schema names what it wanted there; "1.0" without quotes is a common one.
                case VALUE_NUMBER_FLOAT -> NODES.stringNode(parser.getString());
                default -> throw refused("something that a profile does not have");
            };
        }

        private JsonNode number() {
            var text = parser.getString();
            return text.length() <= 9 ? NODES.numberNode(parser.getIntValue()) : NODES.stringNode(text);
        }

        private JsonNode object(String pointer, int depth) throws Refused {
            var object = NODES.objectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                var name = parser.currentName();
                var inner = step(pointer, name);
                if (object.has(name)) {
                    throw refused("\"" + name + "\" is there twice");
                }
                places.put(inner, parser.currentTokenLocation());
                if (parser.getObjectId() != null) {
                    throw refused("anchors (&) and aliases (*) are not allowed; write it out");
                }
                parser.nextToken();
                object.set(name, node(inner, depth + 1));
            }
            return object;
        }

        private JsonNode array(String pointer, int depth) throws Refused {
            var array = NODES.arrayNode();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                array.add(node(pointer + "/" + array.size(), depth + 1));
            }
            return array;
        }

        Refused refused(String message) {
            var place = parser.currentTokenLocation();
            return new Refused(place.getLineNr(), place.getColumnNr(), message);
        }
    }
}
