package dev.tillbridge.dayend;

/// What a person types for a day. Stored by name, never renamed.
public enum TypedKind {
    /// Cash or checks, counted in the evening.
    COUNTED,
    /// What the PIMS shows as its total of a way to pay, where nothing can be read from it.
    PIMS_TOTAL
}
