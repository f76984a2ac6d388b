package dev.tillbridge.store;

/// A transaction that takes minutes, as copying a whole database does.
public final class LongWork {
    private LongWork() {}

    /// Lets this transaction take longer than those of every day: other services wait for it as they wait for any
    /// writer, and are told so. One that hangs still ends.
    public static void allow(Tx tx) {
        if (TableShapes.isPostgres(tx)) {
            tx.handle().execute("set local statement_timeout = '15min'");
            tx.handle().execute("set local idle_in_transaction_session_timeout = '2min'");
        }
    }
}
