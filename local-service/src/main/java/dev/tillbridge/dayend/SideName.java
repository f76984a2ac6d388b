package dev.tillbridge.dayend;

/// Whose list of a day is kept. Stored by name, never renamed.
enum SideName {
    PIMS,
    /// What the PIMS lists for the day after.
    NEXT,
    PROCESSOR
}
