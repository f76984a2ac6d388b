package dev.tillbridge.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The migrations that this program holds: `db/migration/<dialect>/V<number>__<room>.sql`.
final class MigrationFiles {
    private static final Pattern FILE = Pattern.compile("(?:.*/)?V(\\d+)__[a-z_]+\\.sql");

    private MigrationFiles() {}

    static String folder(String dialect) {
        return "db/migration/" + dialect;
    }

    /// Their numbers, as Flyway writes them.
    static Set<String> versions(String dialect) {
        // A file that is always there: folders have no entries of their own in some jars.
        var first = folder(dialect) + "/V1__activity.sql";
        var url = Objects.requireNonNull(MigrationFiles.class.getClassLoader().getResource(first), first);
        try {
            return numbers("jar".equals(url.getProtocol()) ? inJar(url, folder(dialect)) : inFolder(url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> numbers(List<String> names) {
        return names.stream()
                .map(FILE::matcher)
                .filter(name -> name.matches())
                .map(name -> name.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> inJar(URL url, String folder) throws IOException {
        if (!(url.openConnection() instanceof JarURLConnection connection)) {
            throw new IOException("not in a jar: " + url);
        }
        return connection.getJarFile().stream()
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(folder + "/"))
                .toList();
    }

    private static List<String> inFolder(URL url) throws IOException {
        try (var files = Files.list(
                Objects.requireNonNull(Path.of(new URI(url.toString())).getParent()))) {
            return files.map(file -> file.getFileName().toString()).toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
