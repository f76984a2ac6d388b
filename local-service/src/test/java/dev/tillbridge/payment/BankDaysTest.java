package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankDaysTest {
    @ParameterizedTest
    @CsvSource({
        "2026-11-16T15:00:00Z, 2026-11-20",
        // Over a weekend.
        "2026-11-17T15:00:00Z, 2026-11-23",
        // Agreed on a Saturday, it leaves on Monday; Thanksgiving is between.
        "2026-11-21T15:00:00Z, 2026-11-30",
        // In New York it is still Friday.
        "2026-11-14T03:00:00Z, 2026-11-19",
        // The Fourth of July on a Saturday is kept on no other day; on a Sunday it is kept on Monday.
        "2026-07-01T15:00:00Z, 2026-07-07",
        "2027-07-01T15:00:00Z, 2027-07-08",
        // Christmas and New Year.
        "2026-12-23T15:00:00Z, 2026-12-30",
        "2026-12-30T15:00:00Z, 2027-01-06"
    })
    void four_days_on_which_banks_work_after_the_client_agreed(Instant agreed, LocalDate sure) {
        assertThat(BankDays.sure(agreed, ZoneId.of("America/New_York"))).isEqualTo(sure);
    }
}
