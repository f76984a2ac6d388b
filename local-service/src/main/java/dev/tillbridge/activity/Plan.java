package dev.tillbridge.activity;

/// What an activity of one kind does next. Pure: no clock, no database, no network; the same journal gives the
/// same answer. It is also asked inside transactions, so it must be quick.
public interface Plan {
    /// The kind of activity; stored, so never renamed.
    String kind();

    Next next(Journal journal);

    /// Whether another service may carry it on when its home was not heard of for a minute. The journal says so then
    /// by the signal [Signal#HOME_SILENT]: from there on nothing may be begun that a person at that desk would wait
    /// for. False: it waits for its home, and people are told.
    default boolean outlivesItsHome() {
        return false;
    }
}
