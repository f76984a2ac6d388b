package dev.tillbridge.keyring;

import dev.tillbridge.json.Json;
import dev.tillbridge.secret.SecretFiles;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/// Which of the location's keys this desk has in its own files, so that it never goes back to an older one; kept
/// beside the key.
///
/// @param version 0 where it has none of them
/// @param account whose it is, where that was known
record Held(
        String installation,
        long version,
        String change,
        @Nullable String account) {
    static Held none(String installation) {
        return new Held(installation, 0, "", null);
    }

    static Held of(LocationKey key, String installation) {
        return new Held(installation, key.version(), key.change(), key.account().orElse(null));
    }

    static Held read(SecretFiles files, String name, String installation) {
        return files.read(file(name))
                .flatMap(Held::parsed)
                .filter(held -> held.installation().equals(installation))
                .orElseGet(() -> none(installation));
    }

    private static Optional<Held> parsed(String text) {
        try {
            return Optional.of(Json.read(text, Held.class));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    void write(SecretFiles files, String name) {
        files.write(file(name), Json.write(this));
    }

    boolean is(LocationKey key) {
        return version == key.version() && change.equals(key.change());
    }

    private static String file(String name) {
        return name + ".held";
    }
}
