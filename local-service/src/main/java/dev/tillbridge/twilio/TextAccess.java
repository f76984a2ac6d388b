package dev.tillbridge.twilio;

import dev.tillbridge.problem.Problem;

/// Whether the practice's account at the provider is set up.
public sealed interface TextAccess {
    /// It is.
    record Ready(TextAccount account) implements TextAccess {}

    /// Something is missing, which the problem names.
    record Missing(Problem problem) implements TextAccess {}
}
