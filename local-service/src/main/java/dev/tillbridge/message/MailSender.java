package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;
import java.util.Optional;

/// Whoever can send e-mail. Thread-safe. A mail server tells nobody later what it took, so the answer is all that is
/// ever known.
public interface MailSender {
    /// Sends it once, now; bounded in time. Never throws for what the other side does.
    MailAnswer send(Mail mail);

    /// What is missing before anything can be sent; empty when nothing is. Asks nobody outside.
    Optional<Problem> missing();
}
