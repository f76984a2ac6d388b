package dev.tillbridge.app;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the settings file strictly: an unknown or misspelt name is an error with line and column. Environment
/// variables
/// win over the file, and the defaults stand behind both.
final class SettingsFile {
    /// Says which database it is, whatever the file says.
    static final String DATABASE = "TILLBRIDGE_DATABASE";

    static final String USUAL_USER = "tillbridge";

    private static final long MAX_BYTES = 64 * 1024;
    private static final Set<String> NAMES =
            Set.of("port", "database", "databaseUser", "databaseCertificate", "stripe", "extensions");
    private static final Set<String> STRIPE_NAMES = Set.of("apiBase", "partialApproval", "cardPageOver");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /// The file's own shape: everything may be left out.
    private record Shape(
            @Nullable Integer port,
            @Nullable String database,
            @Nullable String databaseUser,
            @Nullable String databaseCertificate,
            @Nullable StripeShape stripe,
            @Nullable List<String> extensions) {
        static final Shape EMPTY = new Shape(null, null, null, null, null, null);
    }

    private record StripeShape(
            @Nullable String apiBase,
            @Nullable Boolean partialApproval,
            @Nullable String cardPageOver) {}

    private SettingsFile() {}

    /// The settings in force. Throws [ProblemException] that names the file, the place and the remedy.
    static Settings read(Path file, Map<String, String> environment) {
        return parse(file, text(file), environment);
    }

    /// What the settings would be if this stood in the file. Throws as [#read].
    static Settings parse(Path file, String text, Map<String, String> environment) {
        var shape = shape(file, text);
        var stripe = Objects.requireNonNullElse(shape.stripe, new StripeShape(null, null, null));
        try {
            return new Settings(
                    port(first(environment.get("TILLBRIDGE_PORT"), shape.port, "48732")),
                    first(environment.get(DATABASE), shape.database, "sqlite"),
                    first(environment.get("TILLBRIDGE_DATABASE_USER"), shape.databaseUser, USUAL_USER),
                    stripe(stripe, environment),
                    list(environment.get("TILLBRIDGE_EXTENSIONS"), shape.extensions),
                    said(environment, DATABASE) ? null : shape.databaseCertificate);
        } catch (IllegalArgumentException bad) {
            throw problem(file, Objects.requireNonNullElse(bad.getMessage(), "a value is not understood"));
        }
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("port must be 0 to 65535, not " + text, noNumber);
        }
    }

    private static Settings.Stripe stripe(StripeShape file, Map<String, String> environment) {
        var apiBase = first(environment.get("TILLBRIDGE_STRIPE_API_BASE"), file.apiBase, "https://api.stripe.com");
        return new Settings.Stripe(
                URI.create(apiBase),
                Boolean.TRUE.equals(file.partialApproval),
                file.cardPageOver == null ? null : URI.create(file.cardPageOver));
    }

    private static String text(Path file) {
        try {
            if (!Files.exists(file)) {
                return "";
            }
            if (Files.size(file) > MAX_BYTES) {
                throw problem(file, "it is larger than 64 kB");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw problem(file, "it cannot be read: " + unreadable.getMessage());
        }
    }

    private static Shape shape(Path file, String text) {
        if (text.isBlank()) {
            return Shape.EMPTY;
        }
        try {
            checkNames(file, text);
            return YAML.readValue(text, Shape.class);
        } catch (DatabindException misfit) {
            throw problem(file, place(misfit.getLocation()) + misfit(misfit));
        } catch (JacksonException bad) {
            var said = bad.getOriginalMessage().lines().findFirst().orElse("not understood");
            throw problem(file, place(bad.getLocation()) + said);
        }
    }

    /// The library tells an unknown name without its place, so the names are read first.
    private static void checkNames(Path file, String text) {
        try (var parser = YAML.createParser(text)) {
            var parents = new ArrayDeque<String>();
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case START_OBJECT -> parents.push(String.valueOf(parser.currentName()));
                    case END_OBJECT -> parents.pop();
                    case PROPERTY_NAME -> {
                        var known =
                                parents.size() == 1 ? NAMES : parents.peek().equals("stripe") ? STRIPE_NAMES : NAMES;
                        if (!known.contains(parser.currentName())) {
                            throw problem(
                                    file,
                                    place(parser.currentTokenLocation()) + "there is no setting \""
                                            + parser.currentName() + "\"");
                        }
                    }
                    default -> {}
                }
            }
        }
    }

    private static String place(@Nullable TokenStreamLocation at) {
        return at == null || at.getLineNr() < 1 ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr() + ": ";
    }

    private static String misfit(DatabindException misfit) {
        var path = misfit.getPath();
        var name = path.isEmpty() ? null : path.getLast().getPropertyName();
        return name == null ? "this is not understood here" : "the value of " + name + " is not understood";
    }

    private static ProblemException problem(Path file, String why) {
        return Problem.of(ProblemCode.SETTINGS_BAD, "file", file.toString(), "why", why)
                .asException();
    }

    /// Whether the environment says it. A blank variable says nothing.
    static boolean said(Map<String, String> environment, String name) {
        return !environment.getOrDefault(name, "").isBlank();
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
