package dev.tillbridge.cli;

import dev.tillbridge.protocol.Method;

/// An open connection to the running service's control door.
public interface ControlDoor extends AutoCloseable {
    /// Calls a method; throws [dev.tillbridge.problem.ProblemException] with what the service refused.
    <P, R> R call(Method<P, R> method, P params);

    @Override
    void close();

    /// Opens the control door of the service that uses a data directory.
    @FunctionalInterface
    interface Opener {
        /// Throws a problem with code `SERVICE_NOT_RUNNING` when no service answers there.
        ControlDoor open(java.nio.file.Path dataDirectory);
    }
}
