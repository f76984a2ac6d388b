package dev.tillbridge.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/// How connections to one SQLite file are opened.
final class SqliteConnections {
    /// Only a program that is not ours can hold the file; more than this is a problem to tell.
    private static final int BUSY_MILLIS = 2_000;

    /// 64 MB.
    private static final int MOST_PAGES_IN_LOG = 1 << 14;

    private final String url;

    SqliteConnections(Path file) {
        this.url = "jdbc:sqlite:" + file;
    }

    /// FULL, because NORMAL may lose the last commits when the power goes.
    ///
    /// [Checkpoints] keeps the log short; only where it cannot keep up does a commit have to do it.
    Connection writing() throws SQLException {
        var config = config();
        config.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, Integer.toString(MOST_PAGES_IN_LOG));
        return config.createConnection(url);
    }

    Connection checkpointing() throws SQLException {
        return config().createConnection(url);
    }

    Connection reading() throws SQLException {
        var connection = config().createConnection(url);
        try (var statement = connection.createStatement()) {
            statement.execute("pragma query_only = 1");
        }
        return connection;
    }

    DataSource forMigrations() {
        var source = new SQLiteDataSource(config());
        source.setUrl(url);
        return source;
    }

    private static SQLiteConfig config() {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS);
        // Nobody asks for generated keys, and the driver would run a query after each insert to know them.
        config.setGetGeneratedKeys(false);
        return config;
    }
}
