package dev.tillbridge.link;

import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;

class BankSqliteTest extends BankContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }
}
