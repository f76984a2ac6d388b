package dev.tillbridge.posting;

import dev.tillbridge.payment.Person;
import dev.tillbridge.problem.Problem;
import java.time.Instant;
import java.util.Optional;

/// A payment's entry on one invoice, as it stands.
///
/// @param id also the id of its activity
/// @param problem why it waits
/// @param question whether a person is asked "Is this the payment?"
/// @param entries how often the entering was begun
/// @param enteredBy who said that they entered it, empty where nobody gave a name, and `enteredAt` when
/// @param seenAt when the reading was made that showed it in the PIMS
/// @param questioned whether the invoice was read with the old due after a person's tick
public record Posting(
        String id,
        NewPosting asked,
        PostingState state,
        Optional<Problem> problem,
        boolean question,
        int entries,
        Optional<String> paymentType,
        Optional<String> employee,
        Optional<Person> enteredBy,
        Optional<Instant> enteredAt,
        Optional<Instant> seenAt,
        boolean questioned,
        Instant changedAt) {
    /// Whether nothing of it can be in the PIMS by us, and no tab is at it.
    boolean notBegun() {
        return entries == 0
                && (state == PostingState.QUEUED
                        || state == PostingState.INVALID_CONFIG
                        || state == PostingState.TO_ENTER);
    }

    Posting with(PostingState next, Optional<Problem> why, boolean asks, Instant at) {
        return new Posting(
                id,
                asked,
                next,
                why,
                asks,
                entries,
                paymentType,
                employee,
                enteredBy,
                enteredAt,
                seenAt,
                questioned,
                at);
    }

    Posting begun(String type, Optional<String> by, Instant at) {
        return new Posting(
                id,
                asked,
                PostingState.POSTING,
                Optional.empty(),
                false,
                entries + 1,
                Optional.of(type),
                by,
                enteredBy,
                enteredAt,
                seenAt,
                questioned,
                at);
    }

    Posting ticked(Optional<Person> person, Instant at) {
        return new Posting(
                id,
                asked,
                PostingState.ENTERED,
                Optional.empty(),
                false,
                entries,
                paymentType,
                employee,
                person,
                Optional.of(at),
                Optional.empty(),
                false,
                at);
    }

    Posting seen(Instant readAt) {
        return new Posting(
                id,
                asked,
                state,
                problem,
                question,
                entries,
                paymentType,
                employee,
                enteredBy,
                enteredAt,
                Optional.of(readAt),
                false,
                changedAt);
    }

    Posting doubted(Problem why) {
        return new Posting(
                id,
                asked,
                state,
                Optional.of(why),
                question,
                entries,
                paymentType,
                employee,
                enteredBy,
                enteredAt,
                seenAt,
                true,
                changedAt);
    }
}
