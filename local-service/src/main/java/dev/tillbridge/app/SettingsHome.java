package dev.tillbridge.app;

import dev.tillbridge.installation.FolderShelf;
import dev.tillbridge.installation.Marker;
import dev.tillbridge.installation.Switch;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
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

    /// To try a change with.
    private static final PostgresAddress SOME_SERVER = new PostgresAddress(
            "jdbc:postgresql://127.0.0.1:5432/tillbridge", "tillbridge_desk_00000000", "", "0".repeat(64));

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

    /// Throws `SETTINGS_BAD` where the file cannot be changed by a program, to a shared database and back, or
    /// where a change of it would change nothing. To be asked before anything is moved.
    void checkChangeable() {
        changed(SOME_SERVER);
        changed(null);
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
        var text = changed(target);
        secrets.write(PASSWORD, target.password());
        write(text);
    }

    @Override
    public void remember(PostgresAddress shared) {
        changed(shared);
        secrets.write(PASSWORD, shared.password());
    }

    @Override
    public void toShared(PostgresAddress shared) {
        use(shared);
    }

    @Override
    public void toFile() {
        write(changed(null));
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

    /// The file's new text: read again, it says what it should, and else what it said. Null: a file of our own.
    private String changed(@Nullable PostgresAddress target) {
        for (var name : new String[] {SettingsFile.DATABASE, "TILLBRIDGE_DATABASE_USER"}) {
            if (SettingsFile.said(environment, name)) {
                throw bad("the environment says it by " + name + ", which wins over the file");
            }
        }
        var lines = new LinkedHashMap<String, @Nullable String>();
        lines.put("database", target == null ? "sqlite" : target.url());
        lines.put("databaseUser", target == null ? null : target.user());
        lines.put("databaseCertificate", target == null ? null : target.certificate());
        var now = read();
        var wanted = new Settings(
                now.port(),
                target == null ? "sqlite" : target.url(),
                target == null ? SettingsFile.USUAL_USER : target.user(),
                now.stripe(),
                now.extensions(),
                target == null ? null : target.certificate());
        var text = with(keep().text().orElse(""), lines);
        if (!says(text, wanted)) {
            throw bad("a program cannot change it as it is written; put database, databaseUser and databaseCertificate"
                    + " each on a line of its own, at its very beginning and without quotation marks, or leave them"
                    + " out, and save the file as UTF-8 without a byte order mark");
        }
        return text;
    }

    private boolean says(String text, Settings wanted) {
        try {
            return SettingsFile.parse(file, text, environment).equals(wanted);
        } catch (ProblemException unreadable) {
            return false;
        }
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

    /// Whole or not at all, and on the disk when it returns: without it a service does not know its database.
    private void write(String text) {
        shelf.write(String.valueOf(file.getFileName()), text);
    }

    private RuntimeException bad(String why) {
        return Problem.of(ProblemCode.SETTINGS_BAD, "file", file.toString(), "why", why)
                .asException();
    }
}
