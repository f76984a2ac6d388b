package dev.tillbridge.pims.profile;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A pattern of what follows an address's origin: literal text, `*` for anything, `{name}` for one word of
/// letters, digits, `_`, `.`, `-`. Without `?` or `#` in the pattern the query or fragment does not matter. Linear
/// in the address.
public final class AddressPattern {
    private static final int MAX_ADDRESS = 2_000;

    private final String pattern;
    private final List<Part> parts;

    public AddressPattern(String pattern) {
        this.pattern = pattern;
        this.parts = parse(pattern);
    }

    /// The words that the pattern names, or empty when the address does not match.
    public Optional<Map<String, String>> match(String address) {
        if (address.length() > MAX_ADDRESS) {
            return Optional.empty();
        }
        var text = relevant(address);
        int start = 0;
        int part = 0;
        int starPart = -1;
        int starAt = 0;
        var words = new LinkedHashMap<String, String>();
        while (true) {
            if (part < parts.size() && parts.get(part) instanceof Part.Any) {
                starPart = part++;
                starAt = start;
                continue;
            }
            int next = part == parts.size() ? -1 : parts.get(part).end(text, start);
            if (part == parts.size() && start == text.length()) {
                return Optional.of(words);
            } else if (next >= 0) {
                if (parts.get(part) instanceof Part.Word word) {
                    words.put(word.name(), text.substring(start, next));
                }
                start = next;
                part++;
            } else if (starPart >= 0 && starAt < text.length()) {
                start = ++starAt;
                part = starPart + 1;
            } else {
                return Optional.empty();
            }
        }
    }

    /// The address of these words, without what `*` stands for.
    String rebuild(Map<String, String> words) {
        var address = new StringBuilder();
        for (var part : parts) {
            switch (part) {
                case Part.Literal literal -> address.append(literal.literal());
                case Part.Word word -> address.append(words.getOrDefault(word.name(), ""));
                case Part.Any _ -> {}
            }
        }
        return address.toString();
    }

    Set<String> names() {
        var names = new LinkedHashMap<String, Boolean>();
        parts.forEach(part -> {
            if (part instanceof Part.Word word) {
                names.put(word.name(), true);
            }
        });
        return Set.copyOf(names.keySet());
    }

    /// Scheme, host and port of an address, or empty when it is none of a page.
    static Optional<String> origin(String address) {
        try {
            var uri = URI.create(cut(cut(address, '#'), '?'));
            if (uri.getHost() == null || uri.getUserInfo() != null) {
                return Optional.empty();
            }
            var port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            return switch (uri.getScheme()) {
                case "http", "https" -> Optional.of(uri.getScheme() + "://" + uri.getHost() + port);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | NullPointerException notAnAddress) {
            return Optional.empty();
        }
    }

    private String relevant(String address) {
        int authority = address.indexOf("://");
        var text = address;
        if (authority >= 0) {
            int path = authority + 3;
            while (path < address.length() && "/?#".indexOf(address.charAt(path)) < 0) {
                path++;
            }
            text = address.substring(path);
        }
        int fragment = text.indexOf('#');
        var hash = fragment < 0 ? "" : text.substring(fragment);
        var rest = cut(text, '#');
        return (pattern.indexOf('?') < 0 ? cut(rest, '?') : rest) + (pattern.indexOf('#') < 0 ? "" : hash);
    }

    private static String cut(String text, char mark) {
        int at = text.indexOf(mark);
        return at < 0 ? text : text.substring(0, at);
    }

    private static List<Part> parse(String pattern) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < pattern.length()) {
            char character = pattern.charAt(at);
            if (character == '*') {
                parts.add(new Part.Any());
                at++;
            } else if (character == '{') {
                int close = pattern.indexOf('}', at);
                if (close < 0) {
                    throw new IllegalArgumentException("a { without its }");
                }
                if (!parts.isEmpty() && !(parts.getLast() instanceof Part.Literal)) {
                    throw new IllegalArgumentException("{" + pattern.substring(at + 1, close)
                            + "} must follow literal text, so that its beginning is certain");
                }
                parts.add(new Part.Word(pattern.substring(at + 1, close)));
                at = close + 1;
            } else {
                int end = at;
                while (end < pattern.length() && pattern.charAt(end) != '*' && pattern.charAt(end) != '{') {
                    end++;
                }
                parts.add(new Part.Literal(pattern.substring(at, end)));
                at = end;
            }
        }
        return List.copyOf(parts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AddressPattern same && pattern.equals(same.pattern);
    }

    @Override
    public int hashCode() {
        return pattern.hashCode();
    }

    @Override
    public String toString() {
        return pattern;
    }

    private sealed interface Part {
        /// Where this part ends when it begins there, or -1.
        int end(String text, int start);

        record Literal(String literal) implements Part {
            @Override
            public int end(String text, int start) {
                return text.startsWith(literal, start) ? start + literal.length() : -1;
            }
        }

        record Word(String name) implements Part {
            @Override
            public int end(String text, int start) {
                int end = start;
                while (end < text.length() && isWord(text.charAt(end))) {
                    end++;
                }
                return end == start ? -1 : end;
            }

            private static boolean isWord(char character) {
                return (character >= '0' && character <= '9')
                        || (character >= 'a' && character <= 'z')
                        || (character >= 'A' && character <= 'Z')
                        || character == '_'
                        || character == '.'
                        || character == '-';
            }
        }

        record Any() implements Part {
            @Override
            public int end(String text, int start) {
                return start;
            }
        }
    }
}
