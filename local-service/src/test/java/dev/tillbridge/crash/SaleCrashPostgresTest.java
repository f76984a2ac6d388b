package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SaleCrashPostgresTest extends SaleCrashContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    @Override
    Map<Flow, Integer> expected() {
        return new EnumMap<>(Map.of(
                Flow.TAPPED, 16,
                Flow.WAITED, 22,
                Flow.STOPPED, 15,
                Flow.STOPPED_AS_TAPPED, 20,
                Flow.REFUSED, 12,
                Flow.ENTRY_BROKEN, 16,
                Flow.TWO_INVOICES, 22,
                Flow.TYPED, 16,
                Flow.STOPPED_AS_TYPED, 16));
    }

    @Test
    void wherever_the_service_dies_the_client_is_charged_once_and_it_stands_in_the_pims_once() {
        assertThat(failures(Flow.TAPPED, Mutant.NONE)).isEmpty();
    }
}
