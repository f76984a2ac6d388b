package dev.tillbridge.protocol;

/// What a person types for a day.
public enum DayTypedKind {
    COUNTED,
    PIMS_TOTAL
}
