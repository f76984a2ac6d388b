package dev.tillbridge.store;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/// The other database refused a row by its own rules. Nothing of the copy is stored.
public final class CopyRefused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SQLITE_CONSTRAINT = 19;

    private final String table;
    private final boolean duplicate;

    CopyRefused(String table, boolean duplicate, @Nullable Throwable cause) {
        super("a row of " + table + " was refused", cause);
        this.table = table;
        this.duplicate = duplicate;
    }

    /// Trouble of the database itself, such as a full disk, is no refusal and stays what it is.
    static RuntimeException of(String table, SQLException failure) {
        if (failure instanceof SQLiteException sqlite) {
            int code = sqlite.getResultCode().code;
            if ((code & 0xff) == SQLITE_CONSTRAINT) {
                return new CopyRefused(table, code == 1555 || code == 2067, failure);
            }
        }
        var state = String.valueOf(failure.getSQLState());
        if (state.startsWith("23") || state.startsWith("22") || state.equals("P0001")) {
            return new CopyRefused(table, state.equals("23505"), failure);
        }
        return new IllegalStateException("cannot write " + table, failure);
    }

    public String table() {
        return table;
    }

    /// Whether a row of that name is there already.
    public boolean duplicate() {
        return duplicate;
    }
}
