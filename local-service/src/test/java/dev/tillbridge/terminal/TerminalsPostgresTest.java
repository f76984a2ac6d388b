package dev.tillbridge.terminal;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class TerminalsPostgresTest extends TerminalsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }
}
