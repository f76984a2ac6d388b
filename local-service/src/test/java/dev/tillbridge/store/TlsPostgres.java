package dev.tillbridge.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/// A PostgreSQL server as a clinic's tech sets one up: TLS with a certificate of its own making, passwords as
/// SCRAM, nobody let in without both. One a run, unless a test needs one of its own.
public final class TlsPostgres implements AutoCloseable {
    public static final String ADMINISTRATOR = "clinicadmin";
    public static final String PASSWORD = "Correct-Horse-9";
    private static final int USUAL = 300;
    private static final String STORE_PASSWORD = "changeit";

    private final EmbeddedPostgres server;
    private final Path folder;
    private final AtomicInteger names = new AtomicInteger();

    private TlsPostgres(boolean tls, int port, int connections) {
        try {
            folder = Files.createTempDirectory("tillbridge-tls");
            var hba = Files.writeString(folder.resolve("hba.conf"), """
                    host all postgres 127.0.0.1/32 trust
                    hostssl all olduser 127.0.0.1/32 md5
                    hostssl all all 127.0.0.1/32 scram-sha-256
                    """);
            var builder = EmbeddedPostgres.builder()
                    .setPort(port)
                    .setServerConfig("hba_file", hba.toString())
                    .setServerConfig("password_encryption", "scram-sha-256")
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", Integer.toString(connections));
            if (tls) {
                certificate();
                builder.setServerConfig("ssl", "on")
                        .setServerConfig(
                                "ssl_cert_file", folder.resolve("cert.pem").toString())
                        .setServerConfig(
                                "ssl_key_file", folder.resolve("key.pem").toString());
            }
            server = builder.start();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        execute("create role " + ADMINISTRATOR + " superuser login password '" + PASSWORD + "'");
    }

    /// The run's own.
    public static TlsPostgres shared() {
        return Shared.SERVER;
    }

    /// Lets so many connections in at once, of which three are kept for superusers.
    public static TlsPostgres withRoomFor(int connections) {
        return new TlsPostgres(true, 0, connections);
    }

    public static TlsPostgres withoutTls() {
        return new TlsPostgres(false, 0, USUAL);
    }

    public int port() {
        return server.getPort();
    }

    /// Where a new database could be made.
    public ServerPlace place() {
        return new ServerPlace("127.0.0.1", port(), "clinic_" + names.incrementAndGet());
    }

    public String name() {
        return "127.0.0.1:" + port();
    }

    /// As the superuser, past all rules.
    public void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /// As the superuser, in one database.
    public void in(String database, String sql) {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    public List<String> ask(String sql) {
        return ask("postgres", sql);
    }

    public List<String> ask(String database, String sql) {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var answers = new java.util.ArrayList<String>();
            while (rows.next()) {
                answers.add(String.valueOf(rows.getString(1)));
            }
            return answers;
        } catch (SQLException failed) {
            throw new IllegalStateException(sql, failed);
        }
    }

    /// The server shows another certificate from now on.
    public void renewCertificate() {
        try {
            certificate();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        execute("select pg_reload_conf()");
    }

    /// A certificate that the server itself signed, by the JDK's keytool.
    private void certificate() throws IOException {
        var store = folder.resolve("key.p12");
        Files.deleteIfExists(store);
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-dname",
                        "CN=server",
                        "-validity",
                        "30",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        STORE_PASSWORD)
                .redirectErrorStream(true)
                .start();
        try (var in =
                Files.newInputStream(made.onExit().thenApply(done -> store).join())) {
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(in, STORE_PASSWORD.toCharArray());
            pem("cert.pem", "CERTIFICATE", keys.getCertificate("server").getEncoded());
            pem(
                    "key.pem",
                    "PRIVATE KEY",
                    keys.getKey("server", STORE_PASSWORD.toCharArray()).getEncoded());
        } catch (GeneralSecurityException failed) {
            throw new IOException(failed);
        }
    }

    private void pem(String name, String kind, byte[] content) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(
                file,
                String.format(
                        Locale.ROOT,
                        "-----BEGIN %s-----%n%s%n-----END %s-----%n",
                        kind,
                        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                                .encodeToString(content),
                        kind));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static final class Shared {
        static final TlsPostgres SERVER = new TlsPostgres(true, 0, USUAL);
    }
}
