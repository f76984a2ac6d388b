package dev.tillbridge.store;

/// An open transaction, valid until the function that got it returns; never kept in a field, never nested.
///
/// It commits when that function returns and is undone when it throws.
public interface Tx extends View {
    /// Runs after the commit is durable, on the thread that called `write`, in the order of the calls; not at all
    /// when the transaction is undone. What it throws is logged: the commit stands.
    void afterCommit(Runnable action);

    /// Runs when this try at the transaction is undone: before the work runs again, or before its caller is told
    /// of the failure. Takes back what the work reserved outside the database; returns at once, touches no
    /// database.
    void ifUndone(Runnable action);

    /// After the commit, wakes who listens to the topic here and, on PostgreSQL, in every service on this
    /// database. A hint, never a message: listeners look for themselves, and look now and then without one.
    void announce(String topic);

    /// [#announce] in this service alone: nobody else can do anything about it.
    void announceHere(String topic);

    /// Takes the next numbers of a series that is counted on only in transactions, by this alone; gives the first of
    /// them. Whoever is the first to take any asks the database for it, all others of the transaction count on.
    ///
    /// @param howMany may be none: that only tells the next number
    /// @param next asks for the next number; its one row has that and nothing else
    long take(String series, int howMany, PlainStatement next);

    /// Whether this try at the transaction may rely on what is nearly always so, and leave it to a statement
    /// that goes out by [PlainStatement#later] to fail when it is not. The work is then tried again, and this is
    /// false. It always is where an answer costs next to nothing.
    boolean trusts();
}
