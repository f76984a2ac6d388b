package dev.tillbridge.app;

import dev.tillbridge.rig.Rig;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.nio.file.Path;

/// Two desks with a service each, on one database.
final class TwoServicesPostgresTest extends TwoBrowsersContract {
    private final TestDatabase database = TestDatabases.postgres();

    @Override
    Settings settings(Rig rig) {
        var address = database.address();
        new SecretFiles(rig.data.resolve("secrets")).write("database.password", address.password());
        return settings(address.url(), address.user(), rig.processorAddress());
    }

    @Override
    Path secondData(Rig rig) {
        var data = rig.desk("second");
        new SecretFiles(data.resolve("secrets"))
                .write("database.password", database.address().password());
        return data;
    }

    @Override
    void drop() {
        database.close();
    }
}
