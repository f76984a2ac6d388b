package dev.tillbridge.app;

import dev.tillbridge.json.Json;
import dev.tillbridge.sandbox.pims.DemoPims;
import dev.tillbridge.sandbox.stripe.StripeSandbox;
import dev.tillbridge.sandbox.text.TextSandbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/// The practice world around the service: a processor with a card reader, and a clinic program. Both keep their
/// own files and outlive the service, as the real ones do.
final class DemoTown implements AutoCloseable {
    /// The practice processor's key. It opens nothing but this processor on this machine.
    static final String SECRET_KEY = "sk_test_practice";

    /// The practice text provider's, likewise.
    static final String TEXT_SECRET = "practice-texts";

    private final StripeSandbox processor;
    private final DemoPims pims;
    private final TextSandbox texts;

    private DemoTown(StripeSandbox processor, DemoPims pims, TextSandbox texts) {
        this.processor = processor;
        this.pims = pims;
        this.texts = texts;
    }

    /// Starts both on free ports of 127.0.0.1, with their files in the directory.
    static DemoTown start(Path directory, Clock clock) {
        try {
            Files.createDirectories(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var token = new byte[20];
        new SecureRandom().nextBytes(token);
        var processor = StripeSandbox.start(directory.resolve("processor.db"), 0, clock, SECRET_KEY);
        try {
            var pims = DemoPims.start(
                    directory.resolve("pims.db"), 0, clock, HexFormat.of().formatHex(token));
            return new DemoTown(processor, pims, TextSandbox.start(clock, TEXT_SECRET));
        } catch (RuntimeException failed) {
            processor.close();
            throw failed;
        }
    }

    String processorAddress() {
        return processor.address().toString();
    }

    String pimsAddress() {
        return pims.address().toString();
    }

    /// The practice text provider, as the setting names it.
    String textServer() {
        return texts.address().getAuthority();
    }

    /// Where the texts can be read.
    String textsAddress() {
        return texts.page().toString();
    }

    /// Tells whoever drives the demo where everything is: a file that only this user can read, there all at once.
    void describe(Path file, String ticket, String data) {
        var description = new Description(
                processorAddress(),
                processor.controlToken(),
                SECRET_KEY,
                pimsAddress(),
                pims.controlToken(),
                ticket,
                data,
                textsAddress());
        try {
            var fresh = Files.createTempFile(
                    file.toAbsolutePath().getParent(),
                    "demo-",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, Json.write(description));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        texts.close();
        pims.close();
        processor.close();
    }

    /// What stands in the description file.
    ///
    /// @param ticket connects one browser, once
    /// @param data the service's data directory
    /// @param texts where the texts can be read
    record Description(
            String processor,
            String processorToken,
            String secretKey,
            String pims,
            String pimsToken,
            String ticket,
            String data,
            String texts) {}
}
