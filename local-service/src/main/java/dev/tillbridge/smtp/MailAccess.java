package dev.tillbridge.smtp;

import dev.tillbridge.problem.Problem;

/// Whether the clinic's mail server is set up.
public sealed interface MailAccess {
    /// It is.
    record Ready(SmtpServer server) implements MailAccess {}

    /// Something is missing, which the problem names.
    record Missing(Problem problem) implements MailAccess {}
}
