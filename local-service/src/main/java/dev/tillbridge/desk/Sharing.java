package dev.tillbridge.desk;

import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.PostgresAddress;
import java.util.Optional;

/// Which database this service works on, and how it goes over to another one; given by the wiring. Thread-safe.
public interface Sharing {
    /// This desk's account on a database that several desks share.
    Optional<PostgresAddress> shared();

    /// Whether payments are kept in a file of this service's own.
    boolean ownFile();

    /// Whether what is in that file can be taken along.
    boolean takesHistory();

    /// Throws [dev.tillbridge.problem.ProblemException] where the settings cannot be changed from inside.
    void checkSettings();

    /// Begins anew on another database, soon after the answer to the caller is sent; takes along what is in the
    /// file of its own. When that fails, the service goes on as before, and [#takenBack] says why.
    ///
    /// @param desk what this desk is to be called; empty for the next free name
    /// @param otherAccount whether they may charge on another processor account there
    void goOver(PostgresAddress target, String desk, boolean otherAccount, Actor by);

    /// Begins anew on a file of this service's own, soon after the answer is sent; takes along what is in the database.
    /// When that fails, the service goes on as before, and [#takenBack] says why.
    void goBack(Actor by);

    /// Why the last [#goOver] or [#goBack] was taken back.
    Optional<TakenBack> takenBack();

    /// A change that did not come about.
    ///
    /// @param id of this one; the next has another
    record TakenBack(String id, Problem why) {}
}
