package dev.tillbridge.attention;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/// Something that needs a person.
///
/// @param subject what it is about, one open item per kind and subject (an activity id, a posting id, …)
/// @param paymentId the activity id of the payment to open, if it is about one
/// @param story what happened, in plain words, without personal data
/// @param end who ended it and how; empty while it is open
public record AttentionItem(
        String id,
        AttentionKind kind,
        String subject,
        Optional<String> paymentId,
        Problem problem,
        String story,
        Instant since,
        Optional<End> end) {
    /// How it ended.
    ///
    /// @param by a person's name, or what of ours ended it
    /// @param how one word or sentence, stored
    public record End(Instant at, String by, String how) {}
}
