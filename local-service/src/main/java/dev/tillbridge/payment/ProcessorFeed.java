package dev.tillbridge.payment;

import java.time.Instant;
import java.util.Optional;

/// The processor's list of what happened on one account, whoever did it: hints where to look, never the truth.
/// Each call is one question over the network; it blocks within a time limit of its own, is made outside any
/// transaction, and never throws for what the processor or the network does. Thread-safe.
public interface ProcessorFeed {
    /// The account's stable key (`stripe:acct_…`). Throws [dev.tillbridge.problem.ProblemException] while it is
    /// not known.
    String account();

    /// The happenings that come next after this one; [FeedPage.Gap] when it is not known any more.
    FeedPage after(String happening);

    /// The newest happenings that are not older than that, or of those the newest that are older than `before`;
    /// [FeedPage.Gap] when that one is not known any more.
    FeedPage since(Instant from, Optional<String> before);

    /// The newest happenings of all.
    FeedPage newest();
}
