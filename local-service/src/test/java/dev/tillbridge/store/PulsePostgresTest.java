package dev.tillbridge.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a service does on a shared database while nothing happens.
final class PulsePostgresTest {
    private final TestDatabase test = TestDatabases.postgres();
    private final Database database = test.database();

    @AfterEach
    void close() {
        test.close();
    }

    @Test
    void the_pulse_looks_again_and_again_and_wakes_who_listens() {
        var woken = new AtomicInteger();
        database.listen("news", woken::incrementAndGet);

        try (var pulse = database.pulse((view, voice) -> voice.wake("news"))) {
            await().until(() -> woken.get() >= 2);
            assertThat(pulse).isNotNull();
        }
    }

    @Test
    void a_pulse_that_fails_is_tried_again_on_a_new_connection() {
        var tries = new AtomicInteger();

        database.pulse((view, voice) -> {
            if (tries.incrementAndGet() == 1) {
                view.handle().execute("select 1 from nothing_of_this_name");
            }
        });

        await().until(() -> tries.get() >= 2);
    }

    @Test
    void a_desk_at_rest_holds_one_connection() {
        var connections = "select count(*) from pg_stat_activity where application_name = 'tillbridge'"
                + " and datname = current_database()";
        var seen = new AtomicInteger();

        // Counted on the connection of the pulse: a look of its own would be another one.
        database.pulse((view, voice) -> seen.set(
                view.handle().createQuery(connections).mapTo(Integer.class).one()));

        await().until(() -> seen.get() > 0);
        assertThat(seen).hasValue(1);
    }

    @Test
    void a_desk_whose_clock_is_an_hour_wrong_goes_by_the_clock_of_the_database() {
        var hourFast = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));

        var clock = database.clock(hourFast);

        assertThat(Duration.between(Clock.systemUTC().instant(), clock.instant())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        assertThat(clock.withZone(ZoneId.of("America/New_York")).instant())
                .isBefore(hourFast.instant().minusSeconds(3_000));
    }

    @Test
    void a_desk_whose_clock_is_set_while_it_works_does_not_go_by_it_for_a_moment() {
        var step = new AtomicReference<>(Duration.ZERO);
        var own = new Clock() {
            @Override
            public Instant instant() {
                return Instant.now().plus(step.get());
            }

            @Override
            public ZoneId getZone() {
                return ZoneId.of("UTC");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        var clock = database.clock(own);

        step.set(Duration.ofHours(1));

        assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}
