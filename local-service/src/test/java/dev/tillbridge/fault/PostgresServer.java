package dev.tillbridge.fault;

import dev.tillbridge.fault.Network.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// A database server as the system's packages install it, with its files in a folder of ours.
final class PostgresServer implements AutoCloseable {
    static final String ADMINISTRATOR = "postgres";

    private final Path folder;
    private final List<String> where;
    private final int port;
    private @Nullable Process process;

    /// @param where what stands before its commands, see [Network#atDatabase]
    PostgresServer(Path folder, List<String> where, int port) {
        this.folder = folder;
        this.where = where;
        this.port = port;
    }

    /// Where Debian or anybody else puts the server's programs; throws when they are not there.
    static Path programs() {
        var named = System.getProperty("tillbridge.postgres");
        if (named == null || !Files.isExecutable(Path.of(named, "initdb"))) {
            throw new IllegalStateException("no PostgreSQL server is installed; scripts/test installs it");
        }
        return Path.of(named);
    }

    int port() {
        return port;
    }

    Path data() {
        return folder.resolve("data");
    }

    /// Makes an empty server that believes everybody who can reach it.
    void create() throws IOException {
        Files.createDirectories(folder);
        run(command(
                "initdb",
                "-D",
                data().toString(),
                "-U",
                ADMINISTRATOR,
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync"));
        Files.writeString(data().resolve("pg_hba.conf"), """
                host all all 0.0.0.0/0 trust
                host replication all 0.0.0.0/0 trust
                """);
    }

    /// Makes a standby of the other one, which streams from it; both live in the same place.
    void follow(PostgresServer other) throws IOException {
        Files.createDirectories(folder);
        run(command(
                "pg_basebackup",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(other.port()),
                "-U",
                ADMINISTRATOR,
                "-D",
                data().toString(),
                "-R",
                "-c",
                "fast",
                "-X",
                "stream"));
    }

    /// A backup by the server's own tools.
    void dump(String database, Path file) throws IOException {
        run(command(
                "pg_dump",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                ADMINISTRATOR,
                "-Fc",
                "-f",
                file.toString(),
                database));
    }

    /// Puts a backup back, under whoever is connected, in one transaction.
    void restore(String database, Path file) throws IOException {
        run(command(
                "pg_restore",
                "-h",
                "127.0.0.1",
                "-p",
                Integer.toString(port),
                "-U",
                ADMINISTRATOR,
                "--clean",
                "--if-exists",
                "--single-transaction",
                "-d",
                database,
                file.toString()));
    }

    void set(Map<String, String> settings) throws IOException {
        var lines = new StringBuilder();
        settings.forEach(
                (name, value) -> lines.append(name).append(" = '").append(value).append("'\n"));
        Files.writeString(data().resolve("postgresql.auto.conf"), lines, StandardOpenOption.APPEND);
    }

    /// Returns when it is ready, as seen from the place.
    void start(Place seenAt) throws IOException {
        process = new ProcessBuilder(command(
                        "postgres",
                        "-D",
                        data().toString(),
                        "-p",
                        Integer.toString(port),
                        "-c",
                        "listen_addresses=*",
                        "-c",
                        "unix_socket_directories=",
                        "-c",
                        "max_connections=200"))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        Awaitility.await("the database server, " + folder.resolve("log"))
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> answers(seenAt));
    }

    private static boolean answers(Place place) {
        try (var connection = connect(place, "postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    static Connection connect(Place place, String database) throws SQLException {
        return DriverManager.getConnection(url(place, database) + "?connectTimeout=5", ADMINISTRATOR, "");
    }

    static String url(Place place, String database) {
        return "jdbc:postgresql://" + place.host() + ":" + place.port() + "/" + database;
    }

    /// SIGKILL; returns when it is gone.
    void kill() {
        var running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().join();
            process = null;
        }
    }

    List<String> command(String program, String... arguments) {
        var words = new ArrayList<>(where);
        if ("root".equals(System.getProperty("user.name"))) {
            // The server refuses to run as root, which here is nobody but us.
            words.addAll(List.of("unshare", "-U"));
        }
        words.add(programs().resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }

    static void run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(command + ": " + said);
        }
    }

    static void execute(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    static List<String> ask(Connection connection, String sql) {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var answers = new ArrayList<String>();
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
            return answers;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    static long number(Connection connection, String sql) {
        return Long.parseLong(ask(connection, sql).getFirst());
    }

    @Override
    public void close() {
        kill();
    }
}
