package dev.tillbridge.store;

/// A transaction that takes minutes, as copying a whole database does.
public final class LongWork {
    static final int LONGEST_STATEMENT_SECONDS = 15 * 60;

    private LongWork() {}

    /// Lets this transaction take longer than those of every day: other services wait for it as they wait for any
    /// writer, and are told so. One that hangs still ends. On a database that [Databases#postgresUnhurried] opened.
    public static void allow(Tx tx) {
        if (TableShapes.isPostgres(tx)) {
            tx.handle().execute("set local statement_timeout = '" + LONGEST_STATEMENT_SECONDS + "s'");
            tx.handle().execute("set local idle_in_transaction_session_timeout = '2min'");
        }
    }
}
