package dev.tillbridge.crash;

/// What happens at a boundary.
enum Cut {
    /// The service dies before it.
    DIES_BEFORE,
    /// The service dies after it.
    DIES_AFTER,
    /// It happens, its answer is lost, and the service lives on.
    ANSWER_LOST
}
