package dev.tillbridge.activity;

/// What the runner does after a transaction.
sealed interface Turn {
    /// Call a step, with no transaction open.
    ///
    /// @param resolve true when the effect may have been tried
    /// @param known the journal that the plan knew, and the STARTED row that it led to
    record Call(Lease lease, Step step, StepContext context, boolean resolve, Journal known) implements Turn {}

    /// Nothing: the activity waits, or is somebody else's.
    record Rest() implements Turn {}

    /// Nothing any more: the activity has ended.
    record Over() implements Turn {}
}
