package dev.tillbridge.dayend;

/// Where the figures of the other side come from. Stored by name, never renamed.
public enum Source {
    /// Nobody has looked: nothing is said about whether it agrees.
    NOT_CHECKED,
    /// Read from it, whole.
    READ,
    /// A file that it wrote, taken in by a person.
    CSV,
    /// Totals that a person typed.
    TYPED
}
