package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.checkout.SaleMutants;
import dev.tillbridge.posting.PostingMutants;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SaleCrashSqliteTest extends SaleCrashContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
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

    @ParameterizedTest
    @EnumSource(Flow.class)
    void wherever_the_service_dies_the_client_is_charged_once_and_it_stands_in_the_pims_once(Flow flow) {
        assertThat(failures(flow, Mutant.NONE)).isEmpty();
    }

    @Test
    void a_service_that_books_after_the_commit_is_caught() {
        assertThat(failures(Flow.TAPPED, SaleMutants.bookAfterCommit())).isNotEmpty();
    }

    @Test
    void a_service_that_enters_again_when_it_does_not_know_is_caught() {
        assertThat(failures(Flow.TAPPED, PostingMutants.enterAgainOnUnknown())).isNotEmpty();
    }

    @Test
    void a_service_that_charges_again_when_it_does_not_know_is_caught() {
        assertThat(failures(Flow.TAPPED, SaleMutants.chargeAgainOnUnknown())).isNotEmpty();
    }

    @Test
    void a_service_that_claims_the_invoice_outside_the_transaction_is_caught() {
        assertThat(failures(Flow.TAPPED, SaleMutants.claimOutsideTheTransaction()))
                .isNotEmpty();
    }
}
