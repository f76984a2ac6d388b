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

    /// Whether a result that was kept while the database was away says nothing else than the journal does, where
    /// another
    /// service found out meanwhile. Asked when the step has a settled result there, or the activity has ended.
    default boolean agrees(Journal stood, KeptResult kept) {
        return stood.ofStep(kept.step()).stream()
                .filter(row -> kept.key().equals(row.effectKey()))
                .reduce((earlier, later) -> later)
                .filter(row -> row.outcome() == kept.outcome())
                .isPresent();
    }
}
