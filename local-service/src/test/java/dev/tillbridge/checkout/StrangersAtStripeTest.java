package dev.tillbridge.checkout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.LedgerAccount;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.stripe.StripeAccess;
import dev.tillbridge.terminal.TerminalId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What another installation does on the same account, at a strict Stripe-shaped server, is never taken for ours.
class StrangersAtStripeTest extends StripeScene {
    @Test
    void a_paid_charge_of_another_installation_with_our_attempt_amount_and_code_is_not_taken_for_the_lost_one() {
        control.arm("DROP_BEFORE", "POST", INTENTS);
        control.arm("ERROR_BEFORE", "GET", INTENTS);
        var payment = clinic.charge("1042");
        clinic.run();
        var theirs = paid(twin(payment));

        clinic.pass(Duration.ofMinutes(3));

        assertThat(clinic.attempt(payment).state()).isNotEqualTo(AttemptState.CAPTURED);
        assertThat(clinic.needsYou()).doesNotContain(AttentionKind.DIFFERENCE);
        assertThat(balance(payment)).isTrue();
        assertThat(outside.pims().entries()).isZero();
        assertThat(((ProviderAnswer.Known) other().look(theirs)).truth().status())
                .isEqualTo(ChargeStatus.CAPTURED);
        assertThat(control.charges()).isEqualTo(1);
    }

    @Test
    void it_is_listed_and_stops_the_next_charge() {
        var payment = clinic.charge("1042");
        clinic.run();
        var theirs = paid(twin(payment));

        assertThat(clinic.room.accounts().look()).isEmpty();

        var known = clinic.database.read(clinic.others::list).getFirst();
        assertThat(known.lastReference()).isEqualTo(theirs);
        assertThat(clinic.database.<List<StrangerCharge>>read(view -> clinic.others.objects(view, known, 5)))
                .extracting(StrangerCharge::attempt)
                .containsExactly(clinic.attempt(payment).id());
        ClinicScene.assertRefused(dev.tillbridge.problem.ProblemCode.OTHER_INSTALLATION, () -> clinic.charge("2001"));
    }

    /// What the other one orders: everything like ours but the installation.
    private ChargeOrder twin(String payment) {
        var attempt = clinic.attempt(payment);
        var metadata = new HashMap<String, String>();
        metadata.put("installation", "inst-2");
        metadata.put("activity", payment);
        metadata.put("attempt", attempt.id());
        metadata.put("code", attempt.code().value());
        metadata.put("invoices", "1042");
        return new ChargeOrder(attempt.id(), Money.of(18_420, "USD"), "Practice", metadata, false);
    }

    private String paid(ChargeOrder order) {
        var made = (ProviderAnswer.Known) other().create(order, "their-key");
        var access = access();
        var reader = access.readers().register("simulated-wpe", "Their desk").id();
        access.readers().show(reader, made.truth().reference(), order.amount(), false, "their-show");
        control.approve(bare(reader));
        return made.truth().reference();
    }

    private boolean balance(String payment) {
        var account = new LedgerAccount.Clearing(clinic.attempt(payment).asked().account());
        return clinic.database
                .read(view -> clinic.ledger.balance(view, account))
                .isEmpty();
    }

    private PaymentProvider other() {
        return access().payments();
    }

    private StripeAccess access() {
        return StripeAccess.open(server.address(), "sk_test_practiceclinic", true, outside.clock(), clinic.ids::next);
    }

    private static String bare(TerminalId reader) {
        return reader.value().substring("stripe:".length());
    }
}
