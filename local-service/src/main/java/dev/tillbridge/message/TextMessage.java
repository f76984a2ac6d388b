package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/// A text message in the outbox.
///
/// @param kind what it is, for whoever composes it; stored, so never renamed
/// @param subject what it is about, in the words of that kind
/// @param reference the provider's, once it took it
/// @param problem why it was not sent, or not yet, or did not arrive
/// @param changedAt when it came to its state
public record TextMessage(
        String id,
        String kind,
        String subject,
        PhoneNumber to,
        TextState state,
        Optional<String> reference,
        Optional<Problem> problem,
        Instant changedAt) {
    /// What stands in its body and in no other's.
    public String mark() {
        return "Ref " + id.substring(id.length() - 6);
    }

    TextMessage in(TextState next, Optional<Problem> why, Instant at) {
        return new TextMessage(id, kind, subject, to, next, reference, why, at);
    }

    TextMessage taken(String by, Instant at) {
        return new TextMessage(id, kind, subject, to, TextState.TAKEN, Optional.of(by), Optional.empty(), at);
    }
}
