package dev.tillbridge.console;

import dev.tillbridge.health.Report;
import dev.tillbridge.protocol.Method;

/// How the console asks the service that it runs in. Thread-safe.
public interface MethodCaller {
    /// Calls a method of the table with all rights of the console; throws
    /// [dev.tillbridge.problem.ProblemException] with what was refused.
    <P, R> R call(Method<P, R> method, P params);

    /// Runs the health check.
    Report health();
}
