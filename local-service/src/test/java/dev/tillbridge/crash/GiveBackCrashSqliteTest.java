package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.checkout.Mutant;
import dev.tillbridge.giveback.GiveBackMutants;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class GiveBackCrashSqliteTest extends GiveBackCrashContract {
    @Override
    TestDatabase fresh() {
        return TestDatabases.sqlite();
    }

    @ParameterizedTest
    @EnumSource
    void money_goes_back_once_wherever_the_service_dies(GiveBackFlow flow) {
        assertThat(failures(flow, Mutant.NONE)).isEmpty();
    }

    @Test
    void giving_back_again_instead_of_looking_is_caught() {
        assertThat(failures(GiveBackFlow.PART, GiveBackMutants.sendAgainOnUnknown()))
                .isNotEmpty();
    }

    @Test
    void booking_what_went_back_without_the_row_that_says_so_is_caught() {
        assertThat(failures(GiveBackFlow.PART, GiveBackMutants.bookOutside())).isNotEmpty();
    }
}
