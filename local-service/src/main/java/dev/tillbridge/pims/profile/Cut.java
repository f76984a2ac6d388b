package dev.tillbridge.pims.profile;

import java.util.Optional;

/// A named parser that makes a text shorter. Empty: the text is not as the profile says.
public sealed interface Cut {
    Optional<String> apply(String text);

    /// What follows the first occurrence of a text.
    record After(String words) implements Cut {
        @Override
        public Optional<String> apply(String text) {
            int at = text.indexOf(words);
            return at < 0
                    ? Optional.empty()
                    : Optional.of(text.substring(at + words.length()).strip());
        }
    }

    /// What precedes the first occurrence of a text.
    record Before(String words) implements Cut {
        @Override
        public Optional<String> apply(String text) {
            int at = text.indexOf(words);
            return at < 0 ? Optional.empty() : Optional.of(text.substring(0, at).strip());
        }
    }

    /// The first run of digits 0 to 9.
    record Digits() implements Cut {
        @Override
        public Optional<String> apply(String text) {
            int start = 0;
            while (start < text.length() && !isDigit(text.charAt(start))) {
                start++;
            }
            int end = start;
            while (end < text.length() && isDigit(text.charAt(end))) {
                end++;
            }
            return start == end ? Optional.empty() : Optional.of(text.substring(start, end));
        }

        private static boolean isDigit(char character) {
            return character >= '0' && character <= '9';
        }
    }

    /// The `{id}` of an address.
    record FromAddress(AddressPattern pattern) implements Cut {
        @Override
        public Optional<String> apply(String text) {
            return pattern.match(text).map(words -> words.get("id"));
        }
    }
}
