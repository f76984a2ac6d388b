package dev.tillbridge.pims.profile;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The JSON Schema that every profile file meets. Thread-safe.
final class ProfileSchema {
    private static final int MOST_FAULTS = 20;

    private final Schema schema;

    ProfileSchema() {
        try (var file = ProfileSchema.class.getResourceAsStream("profile.schema.json")) {
            if (file == null) {
                throw new IllegalStateException("profile.schema.json is not in the jar");
            }
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            this.schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(text, InputFormat.JSON);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<ProfileFault> faults(YamlTree tree) {
        var errors = schema.validate(
                tree.root(), context -> context.executionConfig(config -> config.locale(Locale.ENGLISH)));
        return errors.stream()
                .limit(MOST_FAULTS)
                .map(error -> tree.fault(pointer(error), message(error)))
                .toList();
    }

    private static String pointer(Error error) {
        var pointer = new StringBuilder();
        var path = error.getInstanceLocation();
        for (int at = 0; at < path.getNameCount(); at++) {
            pointer.append('/')
                    .append(String.valueOf(path.getElement(at))
                            .replace("~", "~0")
                            .replace("/", "~1"));
        }
        var named = error.getProperty();
        // The place of a key that is too much is more useful than the place of the part that holds it.
        if (named != null && !"required".equals(error.getKeyword())) {
            pointer.append('/').append(named.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String message(Error error) {
        var message = error.getMessage();
        int colon = message.indexOf(": ");
        return colon >= 0 && colon < message.length() - 2 && message.startsWith("/")
                ? message.substring(colon + 2)
                : message;
    }
}
