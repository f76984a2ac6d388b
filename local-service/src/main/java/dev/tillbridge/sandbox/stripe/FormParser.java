package dev.tillbridge.sandbox.stripe;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads `application/x-www-form-urlencoded` text with nested names: `a[b][c]=1`, `list[]=x`, `list[0]=x`.
///
/// The result is made of maps, lists and strings. Anything ambiguous is refused, never guessed.
final class FormParser {
    private static final int MAX_PAIRS = 500;
    private static final int MAX_DEPTH = 6;
    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((?:\\[[^\\[\\]]*])*)");
    private static final Pattern PART = Pattern.compile("\\[([^\\[\\]]*)]");

    private FormParser() {}

    static Map<String, Object> parse(String text) {
        var result = new LinkedHashMap<String, Object>();
        if (text.isEmpty()) {
            return result;
        }
        var pairs = text.split("&", -1);
        if (pairs.length > MAX_PAIRS) {
            throw ApiError.invalid("Too many parameters.", null);
        }
        for (var pair : pairs) {
            int equals = pair.indexOf('=');
            var name = decode(equals < 0 ? pair : pair.substring(0, equals));
            put(result, name, equals < 0 ? "" : decode(pair.substring(equals + 1)));
        }
        return result;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException badEscape) {
            throw ApiError.invalid("Invalid percent-encoding in the request.", null);
        }
    }

    private static void put(Map<String, Object> root, String name, String value) {
        var matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw ApiError.invalid("Invalid parameter name: " + shortened(name), null);
        }
        var path = new ArrayList<String>();
        path.add(matcher.group(1));
        var parts = PART.matcher(matcher.group(2));
        while (parts.find()) {
            path.add(parts.group(1));
        }
        if (path.size() > MAX_DEPTH) {
            throw ApiError.invalid("Parameters are nested too deeply.", null);
        }
        descend(root, path, name, value);
    }

    private static void descend(Map<String, Object> root, List<String> path, String name, String value) {
        Map<String, Object> at = root;
        for (int i = 0; i < path.size() - 1; i++) {
            var next = path.get(i + 1);
            if (isListPart(next) && i + 2 == path.size()) {
                append(at, path.get(i), name, value);
                return;
            }
            at = child(at, path.get(i), name);
        }
        if (at.putIfAbsent(path.getLast(), value) != null) {
            throw ApiError.invalid("The parameter " + shortened(name) + " was given twice.", name);
        }
    }

    private static boolean isListPart(String part) {
        return part.isEmpty() || part.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    @SuppressWarnings("unchecked") // only this class fills these maps
    private static Map<String, Object> child(Map<String, Object> at, String part, String name) {
        var child = at.computeIfAbsent(part, ignored -> new LinkedHashMap<String, Object>());
        if (child instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw ApiError.invalid("Invalid object: " + shortened(name), name);
    }

    @SuppressWarnings("unchecked") // only this class fills these lists
    private static void append(Map<String, Object> at, String part, String name, String value) {
        if (at.computeIfAbsent(part, ignored -> new ArrayList<String>()) instanceof List<?> list) {
            ((List<String>) list).add(value);
            return;
        }
        throw ApiError.invalid("Invalid array: " + shortened(name), name);
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }
}
