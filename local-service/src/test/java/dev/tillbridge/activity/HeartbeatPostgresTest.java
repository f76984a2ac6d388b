package dev.tillbridge.activity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.store.Database.Voice;
import dev.tillbridge.store.TestDatabase;
import dev.tillbridge.store.TestDatabases;
import dev.tillbridge.store.View;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Desks on one database while nothing happens, or something that one of them did not hear of.
final class HeartbeatPostgresTest extends EngineContract {
    private final List<Heartbeat> desks = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final List<String> woken = new ArrayList<>();
    private final AtomicInteger due = new AtomicInteger();
    private final Voice voice = voice();
    private final List<Heartbeat> deaf = new ArrayList<>();
    private @Nullable Heartbeat beating;
    private @Nullable Heartbeat speaker;
    private long nanos;

    /// The beats in which a desk asked the database anything.
    private int looks;

    @Override
    TestDatabase fresh() {
        return TestDatabases.postgres();
    }

    @Test
    void of_many_desks_at_rest_one_looks_each_second_and_says_every_four_seconds_that_there_is_nothing() {
        desks(20);
        second();
        assertThat(looks).isEqualTo(20);
        seconds(9);
        looks = 0;
        said.clear();

        seconds(8);

        assertThat(looks).isEqualTo(8);
        assertThat(said).hasSize(2);
    }

    @Test
    void a_desk_that_is_alone_looks_each_second() {
        desks(1);
        second();
        looks = 0;

        seconds(10);

        assertThat(looks).isEqualTo(10);
    }

    @Test
    void a_desk_that_connects_anew_looks_whatever_it_has_just_heard() {
        desks(5);
        seconds(9);
        var other =
                desks.stream().filter(each -> !each.equals(speaker)).findFirst().orElseThrow();
        looks = 0;

        beat(other);
        assertThat(looks).isZero();
        other.connected();
        beat(other);

        assertThat(looks).isEqualTo(1);
    }

    @Test
    void when_the_desk_that_looks_is_switched_off_another_one_does() {
        desks(3);
        seconds(9);
        desks.remove(speaker);

        looks = 0;
        seconds(5);
        assertThat(looks).isPositive();
        seconds(3);
        looks = 0;
        said.clear();
        seconds(4);

        assertThat(looks).isEqualTo(4);
        assertThat(said).hasSize(1);
    }

    @Test
    void of_several_desks_that_speak_one_goes_on() {
        desks(5);
        seconds(9);
        deaf.addAll(desks);
        seconds(9);
        said.clear();
        seconds(4);
        assertThat(said).hasSize(5);
        deaf.clear();
        seconds(6);
        said.clear();

        seconds(8);

        assertThat(said).hasSize(2);
    }

    @Test
    void what_a_desk_was_not_told_it_sees_within_a_second() {
        desks(5);
        seconds(9);
        woken.clear();

        database.change(tx -> new Events(clock).append(tx, "reader", "r-1", REQUEST));
        seconds(2);

        assertThat(woken).containsExactly("journal", "journal", "journal", "journal", "journal");
    }

    @Test
    void every_desk_looks_when_there_is_something_to_do() {
        desks(5);
        seconds(9);
        start();
        seconds(2);
        due.set(0);

        second();

        assertThat(due).hasValue(5);
    }

    @Test
    void a_desk_believes_nobody_who_says_what_it_does_not_know() {
        desks(1);
        seconds(9);
        looks = 0;

        for (var words : List.of(
                "", "x", "x y z", said.getFirst().replaceFirst("^\\S+ \\S+", "x y"), "x y 99999999999999999999 -")) {
            desks.getFirst().hear(words);
            second();
        }

        assertThat(looks).isEqualTo(5);
        assertThat(woken).containsOnlyOnce("journal").hasSize(1);
    }

    private void desks(int count) {
        database.change(tx -> new Events(clock).append(tx, "reader", "r-1", REQUEST));
        for (int i = 0; i < count; i++) {
            desks.add(heartbeat(
                    "desk-" + i, Heartbeat.LONGEST_PAUSE.multipliedBy(i).dividedBy(count)));
        }
    }

    private Heartbeat heartbeat(String home, Duration pause) {
        var plans = Plans.of(TestPlan.ofSteps());
        var claimant = Claimant.of(ids.next(), home, plans, true, () -> true, 20);
        var engine = new Engine(database, claimant, plans, people, Backoff.exact(), KeptResults.none(), clock);
        var restores = new RestoreWatch(database, ids);
        return new Heartbeat(engine, restores, clock, due::incrementAndGet, () -> nanos, pause);
    }

    private void seconds(int count) {
        for (int i = 0; i < count; i++) {
            second();
        }
    }

    /// Each desk's beat is a little later than the one's before it.
    private void second() {
        long step = Duration.ofSeconds(1).toNanos() / desks.size();
        for (var desk : List.copyOf(desks)) {
            nanos += step;
            beat(desk);
        }
    }

    private void beat(Heartbeat desk) {
        beating = desk;
        var asked = new AtomicBoolean();
        database.change(tx -> desk.beat(noticing(tx, asked), voice));
        looks += asked.get() ? 1 : 0;
    }

    private static View noticing(View view, AtomicBoolean asked) {
        return () -> {
            asked.set(true);
            return view.handle();
        };
    }

    private Voice voice() {
        return new Voice() {
            @Override
            public void wake(String topic) {
                woken.add(topic);
            }

            @Override
            public void toAll(String words) {
                said.add(words);
                speaker = beating;
                desks.stream().filter(each -> !deaf.contains(each)).forEach(each -> each.hear(words));
            }
        };
    }
}
