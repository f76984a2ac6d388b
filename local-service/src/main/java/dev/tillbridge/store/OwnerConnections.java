package dev.tillbridge.store;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/// Connections of an administrator who does what the tables' owner does: what is made belongs to the owner.
final class OwnerConnections extends PGSimpleDataSource {
    private static final long serialVersionUID = 1;

    private final String owner;

    private OwnerConnections(String owner) {
        this.owner = owner;
    }

    static OwnerConnections of(PostgresAddress administrator, RoleNames names) throws SQLException {
        var source = new OwnerConnections(names.owner());
        source.setUrl(administrator.url());
        var login = PostgresLogin.plain(administrator);
        for (var name : login.stringPropertyNames()) {
            source.setProperty(name, login.getProperty(name));
        }
        return source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("set role \"" + owner + "\"");
            return connection;
        } catch (SQLException refused) {
            connection.close();
            throw refused;
        }
    }
}
