package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.TestClock;
import dev.tillbridge.farside.FarPims;
import dev.tillbridge.farside.Gate;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadingsAheadTest {
    private final TestClock clock = new TestClock("2026-11-22T10:00:00Z");
    private final FarPims pims = new FarPims(clock);
    private final AtomicInteger looks = new AtomicInteger();
    private final Deque<Runnable> aside = new ArrayDeque<>();
    private final ReadingsAhead readings = new ReadingsAhead(pims, clock, aside::add);

    @BeforeEach
    void clinic() {
        pims.invoice("1042", "5521", Money.of(18_420, "USD"));
        pims.invoice("1043", "5521", Money.of(5_000, "USD"));
        pims.gate(new Gate() {
            @Override
            public <T> T effect(String what, Supplier<T> work) {
                return work.get();
            }

            @Override
            public <T> T look(String what, Supplier<T> work) {
                looks.incrementAndGet();
                return work.get();
            }
        });
    }

    @Test
    void what_was_begun_with_the_press_is_what_the_sale_reads_once() {
        readings.begin("A1", FarPims.place("1042"));
        aside.remove().run();
        pims.total("1042", Money.of(20_000, "USD"));

        assertThat(due("A1", "1042")).isEqualTo(Money.of(18_420, "USD"));
        assertThat(looks).hasValue(1);
        assertThat(due("A1", "1042")).isEqualTo(Money.of(20_000, "USD"));
        assertThat(looks).hasValue(2);
    }

    @Test
    void a_second_press_on_the_same_charge_reads_no_second_time() {
        readings.begin("A1", FarPims.place("1042"));
        readings.begin("A1", FarPims.place("1042"));

        assertThat(aside).hasSize(1);
    }

    @Test
    void a_sale_that_comes_late_reads_anew() {
        readings.begin("A1", FarPims.place("1042"));
        aside.remove().run();
        pims.total("1042", Money.of(20_000, "USD"));
        clock.pass(Duration.ofSeconds(6));

        assertThat(due("A1", "1042")).isEqualTo(Money.of(20_000, "USD"));
    }

    @Test
    void another_invoice_of_the_sale_is_read_by_itself() {
        readings.begin("A1", FarPims.place("1042"));
        aside.remove().run();

        assertThat(due("A1", "1043")).isEqualTo(Money.of(5_000, "USD"));
    }

    @Test
    void a_charge_that_was_refused_leaves_nothing_to_read_from() {
        readings.begin("A1", FarPims.place("1042"));
        aside.remove().run();
        readings.forget("A1");
        pims.total("1042", Money.of(20_000, "USD"));

        assertThat(due("A1", "1042")).isEqualTo(Money.of(20_000, "USD"));
    }

    @Test
    void what_cannot_be_read_says_so_to_the_sale() {
        pims.unreadable(true);
        readings.begin("A1", FarPims.place("1042"));
        aside.remove().run();

        assertThatThrownBy(() -> due("A1", "1042")).isInstanceOf(ProblemException.class);
    }

    private Money due(String activity, String invoice) {
        return readings.read(activity, FarPims.place(invoice)).invoice().due();
    }
}
