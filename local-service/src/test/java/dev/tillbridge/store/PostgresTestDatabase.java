package dev.tillbridge.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

record PostgresTestDatabase(String name, Database database, List<Database> others) implements TestDatabase {
    static PostgresTestDatabase fresh() {
        return from(Server.TEMPLATE);
    }

    private static PostgresTestDatabase from(String template) {
        var name = "test_" + Server.COUNT.incrementAndGet();
        Server.execute("create database " + name + " template " + template);
        return new PostgresTestDatabase(name, Databases.postgres(Server.address(name)), new ArrayList<>());
    }

    @Override
    public PostgresAddress address() {
        return Server.address(name);
    }

    @Override
    public Database secondService() {
        var second = Databases.postgres(address());
        others.add(second);
        return second;
    }

    @Override
    public TestDatabase copy() {
        disconnect();
        return from(name);
    }

    @Override
    public void close() {
        database.close();
        others.forEach(Database::close);
        Server.execute("drop database if exists " + name + " with (force)");
    }

    /// A template must have no connections; new ones are kept out too, since the old service's pool goes on
    /// trying.
    private void disconnect() {
        Server.execute("alter database " + name + " with allow_connections false");
        Server.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");
    }

    /// One server per run, started when the first test asks for it, stopped with the run.
    private static final class Server {
        static final AtomicInteger COUNT = new AtomicInteger();
        static final EmbeddedPostgres SERVER = start();
        static final String TEMPLATE = migrated();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "200")
                        // The tests kill services, never the server.
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String migrated() {
            execute("create database migrated");
            Databases.postgres(address("migrated")).close();
            execute("alter database migrated with allow_connections false");
            execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'migrated'");
            return "migrated";
        }

        static PostgresAddress address(String name) {
            return new PostgresAddress(
                    "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + name, "postgres", "postgres");
        }

        static void execute(String sql) {
            try (var connection = SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }
    }
}
