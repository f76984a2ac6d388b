package dev.tillbridge.posting;

import dev.tillbridge.payment.Person;
import java.time.Instant;
import java.util.Optional;

/// What is to be taken out of the PIMS on one invoice, as it stands.
///
/// @param enteredBy who ticked it off, empty where nobody gave a name, and `enteredAt` when
public record Reversal(
        String id,
        NewReversal asked,
        ReversalState state,
        Optional<Person> enteredBy,
        Optional<Instant> enteredAt,
        Instant changedAt) {
    Reversal with(ReversalState next, Instant at) {
        return new Reversal(id, asked, next, enteredBy, enteredAt, at);
    }

    Reversal ticked(ReversalState next, Optional<Person> person, Instant at) {
        return new Reversal(id, asked, next, person, Optional.of(at), at);
    }
}
