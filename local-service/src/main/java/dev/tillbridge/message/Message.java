package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/// A message in the outbox.
///
/// @param kind what it is, for whoever composes it; stored, so never renamed
/// @param subject what it is about, in the words of that kind
/// @param problem why it was not sent, or not yet
/// @param changedAt when it came to its state
public record Message(
        String id,
        String kind,
        String subject,
        MailAddress to,
        MessageState state,
        Optional<Problem> problem,
        Instant changedAt) {
    Message in(MessageState next, Optional<Problem> why, Instant at) {
        return new Message(id, kind, subject, to, next, why, at);
    }
}
