package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.farside.Gate;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.problem.ProblemCode;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/// The reading that begins with the press on Charge.
class SaleReadAheadTest extends ClinicScene {
    private final AtomicInteger fresh = new AtomicInteger();

    private void count() {
        outside.gate(new Gate() {
            @Override
            public <T> T effect(String what, Supplier<T> work) {
                return work.get();
            }

            @Override
            public <T> T look(String what, Supplier<T> work) {
                if (what.equals("read-fresh")) {
                    fresh.incrementAndGet();
                }
                return work.get();
            }
        });
    }

    @Test
    void the_invoice_is_read_with_the_press_and_only_once() {
        var ask = clinic.ask("1042");
        count();

        var payment = clinic.charge(ask);
        assertThat(fresh).hasValue(1);
        clinic.run();

        assertThat(fresh).hasValue(1);
        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.SENT);
    }

    @Test
    void a_page_that_a_person_has_open_is_not_touched_before_the_charge_is_accepted() {
        outside.pims().aside(false);
        var ask = clinic.ask("1042");
        count();

        clinic.charge(ask);
        assertThat(fresh).hasValue(0);
        clinic.run();

        assertThat(fresh).hasValue(1);
    }

    @Test
    void what_was_read_for_a_refused_charge_is_not_charged_by() {
        var ask = clinic.ask("1042");
        paymentType("");
        assertRefused(ProblemCode.PAYMENT_TYPE_MISSING, () -> clinic.charge(ask));
        paymentType("Card");
        outside.pims().total("1042", Money.of(20_420, "USD"));

        var payment = clinic.charge(ask);
        clinic.run();

        assertThat(clinic.attempt(payment).state()).isEqualTo(AttemptState.NOT_SENT);
        assertThat(outside.processor().charges()).isZero();
    }

    private void paymentType(String name) {
        clinic.database.change(tx -> clinic.locations.set(tx, "payment-type/farpims/CARD_READER/*", name, "installer"));
    }
}
