package dev.tillbridge.pims.profile;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

final class TrialsSqliteTest extends TrialsContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
