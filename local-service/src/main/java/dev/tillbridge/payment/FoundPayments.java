package dev.tillbridge.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a search found, newest first.
///
/// @param until when only payments from then on were looked through, since each of the words is on very many; empty
///     when all were
public record FoundPayments(List<Attempt> payments, Optional<Instant> until) {
    public FoundPayments {
        payments = List.copyOf(payments);
    }
}
