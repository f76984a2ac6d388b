package dev.tillbridge.pims.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The profile files that come with the program: those that `profiles/profiles.txt` names.
final class BuiltIn {
    private static final String FOLDER = "/profiles/";

    private BuiltIn() {}

    static List<String> files() {
        return text("profiles.txt").lines().filter(name -> !name.isBlank()).toList();
    }

    /// Their texts.
    static List<String> all() {
        return files().stream().map(BuiltIn::yaml).toList();
    }

    static String yaml(String file) {
        return text(file);
    }

    private static String text(String name) {
        try (var file = Objects.requireNonNull(BuiltIn.class.getResourceAsStream(FOLDER + name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
