package dev.tillbridge.sandbox.stripe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// One request as it came over the line, after its key was found good.
record Asked(
        String method,
        String path,
        Map<String, Object> values,
        @Nullable String key,
        String requestId) {
    /// Method, address and parameters in one digest; two requests with the same one ask the same.
    String fingerprint() {
        try {
            var text = method + " " + path + " " + Wire.write(sorted(values));
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Object sorted(Object value) {
        if (!(value instanceof Map<?, ?> map)) {
            return value;
        }
        var sorted = new TreeMap<String, Object>();
        map.forEach((key, child) -> {
            if (key != null && child != null) {
                sorted.put(key.toString(), sorted(child));
            }
        });
        return sorted;
    }
}
