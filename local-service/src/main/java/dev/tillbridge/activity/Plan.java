package dev.tillbridge.activity;

/// What an activity of one kind does next. Pure: no clock, no database, no network; the same journal gives the
/// same answer. It is also asked inside transactions, so it must be quick.
public interface Plan {
    /// The kind of activity; stored, so never renamed.
    String kind();

    Next next(Journal journal);
}
