package dev.tillbridge.terminal;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class TerminalsSqliteTest extends TerminalsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
