package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/// Money given back of one payment, as it stands.
///
/// @param reference the processor's id of it, once it is known
/// @param reversed whether the charge itself was taken back, so that the client's statement shows neither
/// @param problem why it came to nothing, is not known, or came back
/// @param settledAt when the state came that it has, if that may be the last one
public record Refund(
        NewRefund asked,
        RefundState state,
        Optional<String> reference,
        boolean reversed,
        Optional<Problem> problem,
        Instant createdAt,
        Instant changedAt,
        Optional<Instant> settledAt) {
    public String id() {
        return asked.id();
    }

    public String attemptId() {
        return asked.attemptId();
    }

    /// Whether it counts as gone on a person's word alone: nobody has seen it at the processor yet.
    public boolean onWordOnly() {
        return state.moved() && reference.isEmpty();
    }

    Refund with(RefundState next, Optional<String> processors, boolean reversal, Optional<Problem> why, Instant at) {
        if (next != state && !state.canBecome(next)) {
            throw new IllegalStateException("refund " + id() + " is " + state + ", never becomes " + next);
        }
        if (reference.isPresent() && processors.isPresent() && !reference.equals(processors)) {
            throw new IllegalStateException("a second refund object: " + id());
        }
        boolean open = next.running() || next == RefundState.UNDER_WAY;
        return new Refund(
                asked,
                next,
                reference.or(() -> processors),
                reversal,
                why,
                createdAt,
                // How long it has been so is what people are told.
                next == state ? changedAt : at,
                open ? Optional.empty() : Optional.of(at));
    }
}
