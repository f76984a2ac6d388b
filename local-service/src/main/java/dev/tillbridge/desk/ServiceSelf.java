package dev.tillbridge.desk;

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
    void storeSecret(String name, String value);

    /// Begins to stop, soon after the answer to the caller is sent.
    void stop();
}
