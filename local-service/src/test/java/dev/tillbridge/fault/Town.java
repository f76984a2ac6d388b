package dev.tillbridge.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/// What all desks have in common: the network, and the database server, with a standby if one is wanted.
final class Town implements AutoCloseable {
    final Network network;
    private final PostgresServer server;
    private final @Nullable PostgresServer standby;
    private PostgresServer primary;

    private Town(Network network, PostgresServer server, @Nullable PostgresServer standby) {
        this.network = network;
        this.server = server;
        this.standby = standby;
        this.primary = server;
    }

    /// With lines for so many desks.
    static Town build(Path folder, int desks) throws Exception {
        var network = network(desks);
        return new Town(network, begun(network, folder, Map.of("fsync", "off")), null);
    }

    /// With a streaming standby in the same place, for which each commit waits.
    static Town withStandby(Path folder, int desks) throws Exception {
        var network = network(desks);
        var server = begun(network, folder, Map.of("synchronous_commit", "remote_apply"));
        var standby = new PostgresServer(folder.resolve("standby"), network.atDatabase(), freePort());
        standby.follow(server);
        standby.start(network.database(0, standby.port()));
        var town = new Town(network, server, standby);
        try (var connection = town.connect("postgres")) {
            PostgresServer.execute(connection, "alter system set synchronous_standby_names = '*'");
            PostgresServer.execute(connection, "select pg_reload_conf()");
            Awaitility.await("the standby")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> PostgresServer.number(
                                    connection, "select count(*) from pg_stat_replication where sync_state = 'sync'")
                            == 1);
        }
        return town;
    }

    private static PostgresServer begun(Network network, Path folder, Map<String, String> settings) throws Exception {
        var server = new PostgresServer(folder.resolve("postgres"), network.atDatabase(), freePort());
        server.create();
        server.set(settings);
        var place = network.database(0, server.port());
        server.start(place);
        try (var connection = PostgresServer.connect(place, "postgres")) {
            PostgresServer.execute(connection, "create role front superuser login");
            PostgresServer.execute(connection, "create role back superuser login");
        }
        return server;
    }

    private static Network network(int desks) {
        return "namespaces".equals(System.getProperty("tillbridge.network")) ? new Namespaces(desks) : new Proxies();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// As the server's administrator, over the line that is never cut.
    Connection connect(String database) throws SQLException {
        var connection = PostgresServer.connect(network.database(0, primary.port()), database);
        PostgresServer.execute(connection, "set synchronous_commit = local");
        return connection;
    }

    String databaseUrl(int desk, String name) {
        var url = PostgresServer.url(network.database(desk, server.port()), name);
        if (standby == null) {
            return url;
        }
        var second = network.database(desk, standby.port());
        return url.replace("/" + name, "," + second.host() + ":" + second.port() + "/" + name)
                + "?targetServerType=primary";
    }

    /// The standby dies without a word.
    void standbyDies() {
        following().kill();
    }

    void standbyIsBack() throws IOException {
        following().start(network.database(0, following().port()));
    }

    private PostgresServer following() {
        if (standby == null) {
            throw new IllegalStateException("there is no standby");
        }
        return standby;
    }

    /// The server dies without a word; the standby becomes what it was.
    void failOver() throws SQLException {
        primary = following();
        server.kill();
        try (var connection = connect("postgres")) {
            PostgresServer.execute(connection, "select pg_promote()");
        }
    }

    void dump(String database, Path file) throws IOException {
        primary.dump(database, file);
    }

    void restore(String database, Path file) throws IOException {
        primary.restore(database, file);
    }

    /// The account may not log in any more, and its connections end.
    void shutOut(String account) throws SQLException {
        try (var connection = connect("postgres")) {
            PostgresServer.execute(connection, "alter role " + account + " nologin");
            PostgresServer.execute(
                    connection,
                    "select pg_terminate_backend(pid) from pg_stat_activity where usename = '" + account + "'");
        }
    }

    @Override
    public void close() {
        server.close();
        if (standby != null) {
            standby.close();
        }
        network.close();
    }
}
