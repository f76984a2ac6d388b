package dev.tillbridge.desk;

import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import java.util.Optional;

/// What the running service knows of itself; given by the wiring. Thread-safe.
public interface ServiceSelf {
    String version();

    String instanceId();

    int port();

    /// Which database, in words, without secrets.
    String database();

    /// Which processor account, in words, without secrets.
    String processor();

    /// Connected browsers now.
    int browsers();

    /// Whether the processor answered when it was last asked.
    boolean internet();

    /// An address that opens the console once.
    String consoleAddress();

    /// Stores a secret and takes it into use; throws [dev.tillbridge.problem.ProblemException] when it is refused.
    /// One of the location's is changed for every desk.
    ///
    /// @param otherAccount whether it may be of another account than the one in use
    void storeSecret(String name, String value, boolean otherAccount, Actor by);

    /// Uses the location's key on this desk instead of another one that it has; throws why it cannot.
    void takeSecret(String name, Actor by);

    /// Why this desk does not use the location's key, where it does not.
    Optional<Problem> keyProblem();

    /// Begins to stop, soon after the answer to the caller is sent.
    void stop();
}
