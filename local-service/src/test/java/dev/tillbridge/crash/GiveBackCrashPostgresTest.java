package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import org.junit.jupiter.api.Test;

final class GiveBackCrashPostgresTest extends GiveBackCrashContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    /// The way through the database is the same in all flows; on SQLite each is walked.
    @Test
    void money_goes_back_once_wherever_a_service_on_a_shared_database_dies() {
        assertThat(failures(GiveBackFlow.PART, Mutant.NONE)).isEmpty();
    }
}
