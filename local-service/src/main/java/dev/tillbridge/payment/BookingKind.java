package dev.tillbridge.payment;

/// Why a booking was made. Stored by name, never renamed.
public enum BookingKind {
    /// Money came in for invoices.
    CAPTURE,
    /// Money came in that belongs to no invoice of ours.
    UNALLOCATED,
    /// Money that came in unallocated was put on its invoices by a person.
    ALLOCATED,
    /// Undoes the booking that it names.
    CORRECTION
}
