package dev.tillbridge.protocol.client;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/// Where the running service of this user listens, and the secret of this run: two files of its data folder.
///
/// @param port on 127.0.0.1
/// @param instanceId which service it is
/// @param version the program's version
public record Endpoint(int port, String instanceId, String version) {
    private static final String FILE = "endpoint.json";
    private static final String SECRET = "control.secret";

    public Endpoint {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no port: " + port);
        }
        if (instanceId.isBlank() || instanceId.length() > 64) {
            throw new IllegalArgumentException("no instance");
        }
    }

    /// What the service left when it started; nothing when it never did or has ended.
    public static Optional<Endpoint> read(Path dataFolder) {
        var file = dataFolder.resolve(FILE);
        return PrivateFile.read(file).map(text -> {
            try {
                return Json.read(text, Endpoint.class);
            } catch (JacksonException damaged) {
                throw PrivateFile.unusable(file, "it is damaged");
            }
        });
    }

    /// The secret of this run, base64url; it is a key and is never sent.
    public static Optional<String> secret(Path dataFolder) {
        return PrivateFile.read(dataFolder.resolve(SECRET)).map(String::strip);
    }

    public void write(Path dataFolder, String secret) {
        PrivateFile.write(dataFolder.resolve(SECRET), secret);
        PrivateFile.write(dataFolder.resolve(FILE), Json.write(this));
    }

    /// Removes both files, unless another run has written its own meanwhile.
    public static void remove(Path dataFolder, String secret) {
        if (isOurs(dataFolder, secret)) {
            delete(dataFolder.resolve(FILE));
            delete(dataFolder.resolve(SECRET));
        }
    }

    private static boolean isOurs(Path dataFolder, String secret) {
        try {
            return secret(dataFolder).filter(secret::equals).isPresent();
        } catch (ProblemException tamperedWith) {
            // Another run would have written a file that can be used.
            return true;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
