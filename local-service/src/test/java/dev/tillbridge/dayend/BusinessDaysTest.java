package dev.tillbridge.dayend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessDaysTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    @Test
    void j3_what_is_paid_two_minutes_before_midnight_is_of_that_day_although_it_is_the_next_one_elsewhere() {
        var days = new BusinessDays(NEW_YORK, LocalTime.MIDNIGHT);

        assertThat(days.of(Instant.parse("2026-11-24T04:58:00Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(days.of(Instant.parse("2026-11-24T05:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @Test
    void j3_where_a_day_begins_at_six_the_night_is_of_the_day_before() {
        var days = new BusinessDays(NEW_YORK, LocalTime.of(6, 0));

        assertThat(days.of(Instant.parse("2026-11-24T10:59:59Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(days.of(Instant.parse("2026-11-24T11:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 24));
    }

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-08, 00:00, 23",
        "America/New_York, 2026-11-01, 00:00, 25",
        "America/New_York, 2026-10-31, 01:30, 24",
        "America/New_York, 2026-03-07, 02:30, 24",
        "Europe/Copenhagen, 2026-03-28, 02:30, 24",
        "Europe/Copenhagen, 2026-10-25, 00:00, 25",
        "America/Sao_Paulo, 2018-11-04, 00:00, 23",
    })
    void j4_when_the_clocks_are_changed_no_hour_is_lost_and_none_counts_twice(
            String zone, LocalDate around, LocalTime begins, int hours) {
        var days = new BusinessDays(ZoneId.of(zone), begins);

        assertThat(Duration.between(days.from(around), days.to(around)).toHours())
                .isBetween(hours - 1L, hours + 1L);
        // Every half hour of four days is in the one day whose span holds it, and the spans join.
        for (var day = around.minusDays(2); day.isBefore(around.plusDays(2)); day = day.plusDays(1)) {
            assertThat(days.to(day)).isEqualTo(days.from(day.plusDays(1)));
            for (var at = days.from(day); at.isBefore(days.to(day)); at = at.plusSeconds(1800)) {
                assertThat(days.of(at)).as(at.toString()).isEqualTo(day);
            }
            assertThat(days.of(days.to(day).minusNanos(1))).isEqualTo(day);
        }
    }

    @Test
    void j4_the_day_on_which_the_clocks_go_back_has_25_hours_and_the_other_one_23() {
        var days = new BusinessDays(NEW_YORK, LocalTime.MIDNIGHT);

        assertThat(Duration.between(days.from(LocalDate.of(2026, 11, 1)), days.to(LocalDate.of(2026, 11, 1))))
                .isEqualTo(Duration.ofHours(25));
        assertThat(Duration.between(days.from(LocalDate.of(2026, 3, 8)), days.to(LocalDate.of(2026, 3, 8))))
                .isEqualTo(Duration.ofHours(23));
    }
}
