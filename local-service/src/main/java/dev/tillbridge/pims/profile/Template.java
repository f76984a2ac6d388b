package dev.tillbridge.pims.profile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Text with `{name}` for values. No expression, no nesting.
public record Template(String text) {
    public Template {
        if (openWithoutClose(text)) {
            throw new IllegalArgumentException("a { without its }");
        }
    }

    /// The text with its values, as they are; a value that is missing is a fault of whoever built the profile.
    String fill(Map<String, String> values) {
        return fill(values, value -> value);
    }

    /// The text as an address: every value but the origin is encoded.
    String address(Map<String, String> values) {
        return fill(
                values,
                value -> URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    Set<String> names() {
        var names = new LinkedHashSet<String>();
        int at = 0;
        while ((at = text.indexOf('{', at)) >= 0) {
            int close = text.indexOf('}', at);
            names.add(text.substring(at + 1, close));
            at = close;
        }
        return names;
    }

    private String fill(Map<String, String> values, UnaryOperator<String> encoding) {
        var filled = new StringBuilder();
        int at = 0;
        while (true) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                return filled.append(text, at, text.length()).toString();
            }
            int close = text.indexOf('}', open);
            var name = text.substring(open + 1, close);
            var value = values.get(name);
            if (value == null) {
                throw new IllegalArgumentException("no value for {" + name + "} in " + text);
            }
            filled.append(text, at, open).append(name.equals("origin") ? value : encoding.apply(value));
            at = close + 1;
        }
    }

    private static boolean openWithoutClose(String text) {
        int at = 0;
        while ((at = text.indexOf('{', at)) >= 0) {
            at = text.indexOf('}', at);
            if (at < 0) {
                return true;
            }
        }
        return false;
    }
}
