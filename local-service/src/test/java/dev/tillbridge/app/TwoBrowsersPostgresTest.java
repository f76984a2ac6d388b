package dev.tillbridge.app;

import dev.tillbridge.rig.Rig;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class TwoBrowsersPostgresTest extends TwoBrowsersContract {
    private final TestDatabase database = TestDatabases.postgres();

    @Override
    Settings settings(Rig rig) {
        var address = database.address();
        new SecretFiles(rig.data.resolve("secrets")).write("database.password", address.password());
        return settings(address.url(), address.user(), rig.processorAddress());
    }

    @Override
    void drop() {
        database.close();
    }
}
