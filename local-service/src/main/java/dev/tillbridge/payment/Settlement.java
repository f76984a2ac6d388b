package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.Optional;

/// A named person's word on money that moved otherwise than it was asked for. Right and PIN are checked before.
///
/// @param counts whether the money counts for the invoices; else it was given back, or belongs elsewhere
/// @param reference of the money back, or of what it belongs to; *does not count* needs it
public record Settlement(boolean counts, Person person, String reason, Optional<String> reference, Instant at) {
    public Settlement {
        reference = reference.filter(text -> !text.isBlank());
        if (reason.isBlank()) {
            throw Problem.of(ProblemCode.DECISION_NEEDS_REASON).asException();
        }
        if (!counts && reference.isEmpty()) {
            throw Problem.of(ProblemCode.DIFFERENCE_NEEDS_REFERENCE).asException();
        }
        Bounds.text(reason, 500);
        reference.ifPresent(text -> Bounds.text(text, 120));
        CardNumberGuard.refuse(reason);
        reference.ifPresent(CardNumberGuard::refuse);
    }
}
