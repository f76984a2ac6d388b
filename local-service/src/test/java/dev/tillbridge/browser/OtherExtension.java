package dev.tillbridge.browser;

import dev.tillbridge.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/// A copy of our extension under an id of its own, which nothing else on this computer knows.
record OtherExtension(String id, Path directory) {
    static OtherExtension in(Path directory) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            var key = generator.generateKeyPair().getPublic().getEncoded();
            copy(Chromium.extension(), directory);
            var manifest = directory.resolve("manifest.json");
            var changed = (ObjectNode) Json.parse(Files.readString(manifest));
            changed.put("key", Base64.getEncoder().encodeToString(key));
            Files.write(manifest, changed.toString().getBytes(StandardCharsets.UTF_8));
            return new OtherExtension(id(key), directory);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String id(byte[] key) throws GeneralSecurityException {
        var hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(key))
                .substring(0, 32);
        return hash.chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, 16))))
                .collect(Collectors.joining());
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var there = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(file, there);
                }
            }
        }
    }
}
