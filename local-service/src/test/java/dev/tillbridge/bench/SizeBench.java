package dev.tillbridge.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The extension as it is handed to the browser's store.
final class SizeBench {
    private SizeBench() {}

    /// @param packages where scripts/package puts the zip
    static List<Figure> run(Path packages) throws IOException {
        try (var files = Files.list(packages)) {
            var zip = files.filter(file -> file.toString().endsWith(".zip"))
                    .findFirst()
                    .orElseThrow();
            return List.of(Figure.atMost("extension zip", Files.size(zip) / 1e3, "kB", 120, "the one shipped"));
        }
    }
}
