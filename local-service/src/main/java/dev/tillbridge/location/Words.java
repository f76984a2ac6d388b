package dev.tillbridge.location;

import java.util.Arrays;
import java.util.List;

/// Lists in one text, parted by `|`.
final class Words {
    private Words() {}

    static List<String> split(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
