package dev.tillbridge.bridge;

/// Answers one method of the table. Runs on a virtual thread of its own and may block on the database; it never
/// waits for a card, a person or a network peer.
@FunctionalInterface
public interface Handler<P, R> {
    /// The result. A [dev.tillbridge.problem.ProblemException] is told to the caller as it is; anything else
    /// becomes INTERNAL_ERROR with a code that the log repeats.
    R handle(Session session, P params);
}
