package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Method;

/// Looks at what somebody asks for, before the method's handler does. Thread-safe.
@FunctionalInterface
public interface ParamsCheck {
    /// Throws [dev.tillbridge.problem.ProblemException] with what is to be refused.
    void look(Method<?, ?> method, Object params);
}
