package dev.tillbridge.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.Set;

/// How a connection is made: what the driver is told besides the address.
final class PostgresLogin {
    private PostgresLogin() {}

    /// For the work of a service.
    static Properties of(PostgresAddress address) {
        var login = plain(address);
        login.setProperty("tcpKeepAlive", "true");
        // Longer than any statement may take: only a cut line lasts that long, which TCP itself bears for minutes.
        login.setProperty("socketTimeout", "30");
        // A service that hangs inside a transaction must not stop the others for ever.
        login.setProperty(
                "options",
                "-c lock_timeout=10s -c statement_timeout=20s -c idle_in_transaction_session_timeout=10s"
                        // What a transaction is checked against is what was committed before it got its turn.
                        + " -c default_transaction_isolation=read\\ committed");
        return login;
    }

    /// The same login; where the server is set to confirm what is not on its disk yet, or not at the standby that it
    /// waits for, it asks for what is.
    static Properties durable(PostgresAddress address, Properties login) throws SQLException {
        try (var connection = DriverManager.getConnection(address.url(), login);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("show synchronous_commit")) {
            rows.next();
            if (!Set.of("off", "local").contains(rows.getString(1))) {
                return login;
            }
        }
        var durable = new Properties();
        durable.putAll(login);
        durable.setProperty("options", login.getProperty("options") + " -c synchronous_commit=on");
        return durable;
    }

    /// For a move, whose statements may take as long as [LongWork] lets them.
    static Properties unhurried(PostgresAddress address) {
        var login = of(address);
        login.setProperty("socketTimeout", Integer.toString(LongWork.LONGEST_STATEMENT_SECONDS + 60));
        return login;
    }

    /// One connection for a single task; it may take its time.
    static Connection open(PostgresAddress address) throws SQLException {
        return DriverManager.getConnection(address.url(), plain(address));
    }

    static Properties plain(PostgresAddress address) {
        var login = new Properties();
        login.setProperty("user", address.user());
        login.setProperty("password", address.password());
        login.setProperty("ApplicationName", "tillbridge");
        login.setProperty("connectTimeout", "5");
        var certificate = address.certificate();
        if (certificate != null) {
            PinnedCertificate.require(login, certificate);
        }
        return login;
    }
}
