package dev.tillbridge.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/// What all desks have in common: the network, and the database server.
final class Town implements AutoCloseable {
    final Network network;
    private final PostgresServer server;

    private Town(Network network, PostgresServer server) {
        this.network = network;
        this.server = server;
    }

    /// With lines for so many desks.
    static Town build(Path folder, int desks) throws Exception {
        var network = network(desks);
        var server = new PostgresServer(folder.resolve("postgres"), network.atDatabase(), freePort());
        server.create();
        server.set(Map.of("fsync", "off"));
        server.start(network.database(0, server.port()));
        var town = new Town(network, server);
        try (var connection = town.connect("postgres")) {
            PostgresServer.execute(connection, "create role front superuser login");
            PostgresServer.execute(connection, "create role back superuser login");
        }
        return town;
    }

    static Network network(int desks) {
        return "namespaces".equals(System.getProperty("tillbridge.network")) ? new Namespaces(desks) : new Proxies();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /// As the server's administrator, over the line that is never cut.
    Connection connect(String database) throws SQLException {
        return PostgresServer.connect(network.database(0, server.port()), database);
    }

    String databaseUrl(int desk, String name) {
        return PostgresServer.url(network.database(desk, server.port()), name);
    }

    @Override
    public void close() {
        server.close();
        network.close();
    }
}
