package dev.tillbridge.payment;

/// Why a booking was made. Stored by name, never renamed.
public enum BookingKind {
    /// Money came in for invoices.
    CAPTURE,
    /// Money came in that belongs to no invoice of ours.
    UNALLOCATED,
    /// Money that a person said had come in did not: the client owes it, until a person settles the difference.
    MISSING,
    /// Money that came in unallocated was put on its invoices by a person.
    ALLOCATED,
    /// A person said that what the named booking brought in was given back by hand or belongs elsewhere.
    ELSEWHERE,
    /// Money of a payment was given back. Undone by a correction when it came back.
    GIVEN_BACK,
    /// Undoes the booking that it names.
    CORRECTION
}
