package dev.tillbridge.store;

import static dev.tillbridge.problem.ProblemCode.DATABASE_NEWER;

import dev.tillbridge.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings the tables up to date. Flyway costs up to half a second, so it is loaded only when one query says that
/// something is missing.
final class Migrations {
    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String APPLIED = "select version from flyway_schema_history where version is not null";

    private final String dialect;
    private final Failures failures;

    Migrations(String dialect, Failures failures) {
        this.dialect = dialect;
        this.failures = failures;
    }

    void bringUpToDate(Connections connections, Supplier<DataSource> forFlyway) throws SQLException {
        var known = MigrationFiles.versions(dialect);
        var applied = applied(connections);
        if (!known.containsAll(applied)) {
            throw Problem.of(DATABASE_NEWER, "file", failures.where()).asException();
        }
        if (applied.containsAll(known)) {
            return;
        }
        var result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(forFlyway.get())
                .locations("classpath:" + MigrationFiles.folder(dialect))
                // Rooms own their files, so a lower number may come later.
                .outOfOrder(true)
                .load()
                .migrate();
        LOG.info("{} migrations applied", result.migrationsExecuted);
    }

    private static Set<String> applied(Connections connections) throws SQLException {
        var versions = new HashSet<String>();
        try (var connection = connections.open();
                var statement = connection.createStatement()) {
            try (var rows = statement.executeQuery(APPLIED)) {
                while (rows.next()) {
                    versions.add(rows.getString(1));
                }
            } catch (SQLException failure) {
                if (!Failures.isMissingTable(failure)) {
                    throw failure;
                }
            }
        }
        return versions;
    }

    /// Opens one connection.
    interface Connections {
        Connection open() throws SQLException;
    }
}
