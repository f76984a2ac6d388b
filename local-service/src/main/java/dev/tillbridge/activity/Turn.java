package dev.tillbridge.activity;

/// What the runner does after a transaction.
sealed interface Turn {
    /// Call a step, with no transaction open.
    ///
    /// @param resolve true when the effect may have been tried
    /// @param seen the number of the last journal row that the plan knew
    record Call(Lease lease, Step step, StepContext context, boolean resolve, long seen) implements Turn {}

    /// Nothing: the activity waits, has ended, or is somebody else's.
    record Rest() implements Turn {}
}
