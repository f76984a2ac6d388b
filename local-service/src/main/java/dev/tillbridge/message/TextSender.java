package dev.tillbridge.message;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/// Whoever can send text messages. Thread-safe; every call is bounded in time and never throws for what the other side
/// does.
public interface TextSender {
    /// Gives it away once, now.
    TextAnswer send(Text text);

    /// Looks for a text that may have been taken, by number, time and mark.
    TextFound find(PhoneNumber to, String mark, Instant since);

    TextCourse course(String reference);

    /// What came to the practice's numbers since then, in a bounded number of requests.
    Replies replies(Instant since);

    /// What is missing before anything can be sent; empty when nothing is. Asks nobody outside.
    Optional<Problem> missing();

    /// Asks the provider whether it knows us; empty when it does.
    Optional<Problem> check();
}
