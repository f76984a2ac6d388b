package dev.tillbridge.installation;

import dev.tillbridge.store.PostgresAddress;
import java.nio.file.Path;

/// Takes what a desk has in its own file along into a database that several share.
@FunctionalInterface
public interface History {
    /// Copies everything, so that the target holds what the file holds; the file stays as it is. Called while no
    /// service has the file open. Throws [dev.tillbridge.problem.ProblemException], and then the target is not to
    /// be used.
    ///
    /// @param target a new database, with all tables and nothing else
    void move(Path sqliteFile, PostgresAddress target);
}
