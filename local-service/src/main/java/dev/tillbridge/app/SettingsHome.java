package dev.tillbridge.app;

import dev.tillbridge.installation.FolderShelf;
import dev.tillbridge.installation.Marker;
import dev.tillbridge.installation.Switch;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.PostgresAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The settings of one data directory: read, and changed from one database to another. Everything else in the file
/// stays, comments too.
final class SettingsHome implements Switch {
    static final String PASSWORD = "database.password";

    private final Path file;
    private final FolderShelf shelf;
    private final SecretFiles secrets;
    private final Map<String, String> environment;

    /// @param environment what wins over the file
    SettingsHome(DataDirectory data, Map<String, String> environment) {
        this.file = data.settings();
        this.shelf = new FolderShelf(data.root());
        this.secrets = new SecretFiles(data.secrets());
        this.environment = Map.copyOf(environment);
    }

    /// What stood there, to be put back.
    record Kept(Optional<String> text, Optional<String> password) {
        @Override
        public String toString() {
            return "(not shown)";
        }
    }

    Settings read() {
        return SettingsFile.read(file, environment);
    }

    /// Throws `SETTINGS_BAD` where a change of the file would change nothing.
    void checkChangeable() {
        for (var name : new String[] {SettingsFile.DATABASE, "TILLBRIDGE_DATABASE_USER"}) {
            if (SettingsFile.said(environment, name)) {
                throw bad("the environment says it by " + name + ", which wins over the file");
            }
        }
    }

    Kept keep() {
        try {
            return new Kept(
                    Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty(),
                    secrets.read(PASSWORD));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// From now on the service works on this database. First the password, then the file that names its use.
    void use(PostgresAddress target) {
        checkChangeable();
        secrets.write(PASSWORD, target.password());
        var changed = new LinkedHashMap<String, @Nullable String>();
        changed.put("database", target.url());
        changed.put("databaseUser", target.user());
        changed.put("databaseCertificate", target.certificate());
        write(with(keep().text().orElse(""), changed));
        var now = read();
        if (!now.database().equals(target.url()) || !now.databaseUser().equals(target.user())) {
            throw bad(
                    "it is written in a way that cannot be changed by a program; put each setting on a line of its own");
        }
    }

    @Override
    public void remember(PostgresAddress shared) {
        checkChangeable();
        secrets.write(PASSWORD, shared.password());
    }

    @Override
    public void toShared(PostgresAddress shared) {
        use(shared);
    }

    @Override
    public void toFile() {
        checkChangeable();
        var changed = new LinkedHashMap<String, @Nullable String>();
        changed.put("database", "sqlite");
        changed.put("databaseUser", null);
        changed.put("databaseCertificate", null);
        write(with(keep().text().orElse(""), changed));
    }

    /// The shared database of a move that was broken off.
    PostgresAddress remembered(Marker marker) {
        var password = secrets.read(PASSWORD).orElse("");
        return new PostgresAddress(marker.database(), marker.user(), password, marker.certificate());
    }

    void putBack(Kept kept) {
        kept.password().ifPresent(password -> secrets.write(PASSWORD, password));
        write(kept.text().orElse(""));
    }

    private static String with(String text, Map<String, @Nullable String> changed) {
        var result = text;
        for (var change : changed.entrySet()) {
            var line = Pattern.compile("(?m)^" + change.getKey() + ":.*\\R?");
            var written = change.getValue() == null ? "" : change.getKey() + ": " + change.getValue() + "\n";
            var found = line.matcher(result);
            if (found.find()) {
                result = found.replaceFirst(Matcher.quoteReplacement(written));
            } else {
                result = (result.isEmpty() || result.endsWith("\n") ? result : result + "\n") + written;
            }
        }
        return result;
    }

    /// Whole or not at all, and on the disk when it returns: without it a service would begin on a new, empty file.
    private void write(String text) {
        shelf.write(String.valueOf(file.getFileName()), text);
    }

    private RuntimeException bad(String why) {
        return Problem.of(ProblemCode.SETTINGS_BAD, "file", file.toString(), "why", why)
                .asException();
    }
}
