package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.Optional;

/// A named person's decision about a payment whose outcome is not known. Right and PIN are checked before.
///
/// @param reference the processor's reference or the approval code; *paid* needs it
/// @param madeFinal whether the charge object was cancelled or expired for good, and read again as such
/// @param seenOnReader what the person read on the terminal; *not paid* needs this or `madeFinal`
public record WithoutProof(
        boolean paid,
        Person person,
        String reason,
        Optional<String> reference,
        boolean madeFinal,
        Optional<String> seenOnReader,
        Instant at) {
    public WithoutProof {
        reference = reference.filter(text -> !text.isBlank());
        seenOnReader = seenOnReader.filter(text -> !text.isBlank());
        if (reason.isBlank()) {
            throw Problem.of(ProblemCode.DECISION_NEEDS_REASON).asException();
        }
        if (paid && reference.isEmpty()) {
            throw Problem.of(ProblemCode.PAID_NEEDS_REFERENCE).asException();
        }
        if (!paid && !madeFinal && seenOnReader.isEmpty()) {
            throw Problem.of(ProblemCode.NOT_PAID_NEEDS_PROOF).asException();
        }
        Bounds.text(reason, 500);
        reference.ifPresent(text -> Bounds.text(text, 120));
        seenOnReader.ifPresent(text -> Bounds.text(text, 500));
        CardNumberGuard.refuse(reason);
        reference.ifPresent(CardNumberGuard::refuse);
        seenOnReader.ifPresent(CardNumberGuard::refuse);
    }
}
