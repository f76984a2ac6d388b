package dev.tillbridge.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A managed policy of this computer's Chromium for one extension, in a file of its own that goes in the end, with
/// the directories that were made for it. It holds for every browser of the computer, so the extension should be
/// one that no other test uses.
final class BrowserPolicy implements AutoCloseable {
    private static final Path MANAGED = Path.of("/etc/chromium/policies/managed");

    /// The innermost first; the last one is there wherever Chromium is installed.
    private static final List<Path> DIRECTORIES =
            List.of(MANAGED, Path.of("/etc/chromium/policies"), Path.of("/etc/chromium"), Path.of("/etc"));

    private final Path file;
    private final List<Path> made;

    private BrowserPolicy(Path file, List<Path> made) {
        this.file = file;
        this.made = made;
    }

    /// Why no policy can be set here; empty when one can.
    static Optional<String> whyNot() {
        boolean may = DIRECTORIES.stream()
                .filter(each -> Files.exists(each))
                .findFirst()
                .filter(each -> Files.isWritable(each))
                .isPresent();
        return may ? Optional.empty() : Optional.of("only root may write the browser's policy, into " + MANAGED);
    }

    /// Sets the policy before a browser is started.
    ///
    /// @param values a JSON object, as the extension's schema for managed values wants it
    static BrowserPolicy set(String extensionId, String values) {
        try {
            var made = DIRECTORIES.stream().filter(each -> !Files.exists(each)).toList();
            Files.createDirectories(MANAGED);
            var file = MANAGED.resolve("tillbridge-test-" + extensionId + ".json");
            var policy = new BrowserPolicy(file, made);
            Runtime.getRuntime().addShutdownHook(new Thread(policy::close));
            Files.writeString(file, "{\"3rdparty\":{\"extensions\":{\"" + extensionId + "\":" + values + "}}}");
            return policy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
            for (var directory : made) {
                Files.deleteIfExists(directory);
            }
        } catch (DirectoryNotEmptyException others) {
            // Somebody else's policy stands there by now.
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
