package dev.tillbridge.installation;

import dev.tillbridge.store.PostgresAddress;
import java.nio.file.Path;

/// Takes what a desk has in its own file along into a database that several share.
@FunctionalInterface
public interface History {
    /// Copies everything, so that the target holds what the file holds. Called while no service has the file open.
    /// Throws [dev.tillbridge.problem.ProblemException], and then the file is in use as before; when it returns,
    /// only the target is.
    ///
    /// @param target a database with all tables
    /// @param home this service's id, under which what it has not finished goes on
    /// @param by who wants it
    void move(Path sqliteFile, PostgresAddress target, String home, String by);
}
