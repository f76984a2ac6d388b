package dev.tillbridge.farside;

/// What may happen to one call.
public enum Trouble {
    /// Nothing reaches the other side, and the caller knows it.
    REFUSED,
    /// Nothing is done; the same may be tried again after a pause.
    BUSY,
    /// Nothing reaches the other side, and the caller cannot know it.
    LOST_BEFORE,
    /// The other side does it, and its answer is lost.
    LOST_AFTER,
    /// Nothing is known, and the other side does it only later; see the party whether it knows this.
    LATE
}
