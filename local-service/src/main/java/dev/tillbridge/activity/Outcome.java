package dev.tillbridge.activity;

/// How a step of an activity stands, read from its journal.
public enum Outcome {
    NEVER_STARTED,
    /// Started, and nothing is known yet.
    STARTED,
    DONE,
    NOT_DONE,
    UNKNOWN,
    PENDING;

    /// True while only resolve may follow.
    public boolean isOpen() {
        return this == STARTED || this == UNKNOWN || this == PENDING;
    }
}
