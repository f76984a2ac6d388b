package dev.tillbridge.store;

/// What a column holds, whatever the database calls it.
public enum ColumnKind {
    TEXT,
    WHOLE,
    /// A truth: stored as such on PostgreSQL, as 1 or 0 on SQLite, and read as 1 or 0 from both.
    YES_NO,
    BYTES
}
