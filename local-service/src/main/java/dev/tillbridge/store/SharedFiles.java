package dev.tillbridge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The statements and tables under `db/shared/`, for databases that several desks share.
final class SharedFiles {
    private SharedFiles() {}

    static String read(String name) {
        var path = "db/shared/" + name;
        try (var file = SharedFiles.class.getClassLoader().getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
