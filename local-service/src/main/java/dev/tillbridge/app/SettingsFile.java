package dev.tillbridge.app;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the settings file strictly: an unknown or misspelt name is an error with line and column. Environment
/// variables
/// win over the file, and the defaults stand behind both.
final class SettingsFile {
    private static final long MAX_BYTES = 64 * 1024;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// The file's own shape: everything may be left out.
    private record Shape(
            @Nullable Integer port,
            @Nullable String database,
            @Nullable String databaseUser,
            @Nullable StripeShape stripe,
            @Nullable List<String> extensions) {
        static final Shape EMPTY = new Shape(null, null, null, null, null);
    }

    private record StripeShape(
            @Nullable String apiBase, @Nullable Boolean partialApproval) {}

    private SettingsFile() {}

    /// The settings in force. Throws [ProblemException] that names the file, the place and the remedy.
    static Settings read(Path file, Map<String, String> environment) {
        var shape = shape(file);
        var stripe = Objects.requireNonNullElse(shape.stripe, new StripeShape(null, null));
        try {
            return new Settings(
                    Integer.parseInt(first(environment.get("TILLBRIDGE_PORT"), shape.port, "48732")),
                    first(environment.get("TILLBRIDGE_DATABASE"), shape.database, "sqlite"),
                    first(environment.get("TILLBRIDGE_DATABASE_USER"), shape.databaseUser, "tillbridge"),
                    stripe(stripe, environment),
                    list(environment.get("TILLBRIDGE_EXTENSIONS"), shape.extensions));
        } catch (IllegalArgumentException bad) {
            throw problem(file, Objects.requireNonNullElse(bad.getMessage(), "a value is not understood"));
        }
    }

    private static Settings.Stripe stripe(StripeShape file, Map<String, String> environment) {
        var apiBase = first(environment.get("TILLBRIDGE_STRIPE_API_BASE"), file.apiBase, "https://api.stripe.com");
        return new Settings.Stripe(URI.create(apiBase), Boolean.TRUE.equals(file.partialApproval));
    }

    private static Shape shape(Path file) {
        if (!Files.exists(file)) {
            return Shape.EMPTY;
        }
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw problem(file, "it is larger than 64 kB");
            }
            var text = Files.readString(file);
            return text.isBlank() ? Shape.EMPTY : YAML.readValue(text, Shape.class);
        } catch (JacksonException bad) {
            var at = bad.getLocation();
            var where = at == null || at.getLineNr() < 1
                    ? ""
                    : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
            throw problem(
                    file, where + bad.getOriginalMessage().lines().findFirst().orElse("not understood"));
        } catch (IOException unreadable) {
            throw problem(file, "it cannot be read: " + unreadable.getMessage());
        }
    }

    private static ProblemException problem(Path file, String why) {
        return Problem.of(ProblemCode.SETTINGS_BAD, "file", file.toString(), "why", why)
                .asException();
    }

    private static String first(@Nullable String environment, @Nullable Object file, String otherwise) {
        if (environment != null && !environment.isBlank()) {
            return environment;
        }
        return file == null ? otherwise : file.toString();
    }

    private static List<String> list(@Nullable String environment, @Nullable List<String> file) {
        if (environment != null && !environment.isBlank()) {
            return List.of(environment.split(","));
        }
        return file == null ? List.of() : file;
    }
}
