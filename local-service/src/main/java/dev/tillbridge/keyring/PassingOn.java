package dev.tillbridge.keyring;

import dev.tillbridge.store.Database;
import java.util.List;

/// Seals the location's key to those who joined or have a new lock, and clears up after those who are out.
final class PassingOn {
    private final Database database;
    private final Keyring keyring;
    private final String desk;
    private final String name;

    PassingOn(Database database, Keyring keyring, String desk, String name) {
        this.database = database;
        this.keyring = keyring;
        this.desk = desk;
        this.name = name;
    }

    /// @param value the key that this desk has, the newest as far as it knows
    void pass(Held held, String value, List<String> gone) {
        boolean lacking = database.<Boolean>readAtLeisure(view -> KeyRows.find(view, name)
                .filter(held::is)
                .filter(key -> !KeyRows.lacking(view, key).isEmpty())
                .isPresent());
        if (!lacking && gone.isEmpty()) {
            return;
        }
        database.change(tx -> {
            keyring.clear(tx, gone);
            KeyRows.find(tx, name).filter(held::is).ifPresent(key -> {
                if (keyring.spread(tx, key, value, desk) > 0) {
                    keyring.tell(tx, desk, "KEY_SEALED", name);
                }
            });
        });
    }
}
