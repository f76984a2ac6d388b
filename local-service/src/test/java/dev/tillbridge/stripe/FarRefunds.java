package dev.tillbridge.stripe;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.FarSide.Trouble;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.RefundFarSide;
import java.util.Map;

/// The refunds of a Stripe-shaped server.
final class FarRefunds implements RefundFarSide {
    private static final String REFUNDS = "/v1/refunds";
    private static final long TOO_LONG = 4000;

    private final Far far;
    private int payments;

    FarRefunds(Far far) {
        this.far = far;
    }

    @Override
    public void next(Call call, Trouble trouble) {
        var kind = far.kind(trouble);
        switch (call) {
            case CREATE -> far.control.arm(kind, "POST", REFUNDS, 1, TOO_LONG);
            case LOOK -> far.control.arm(kind, "GET", REFUNDS + "/*", 1, TOO_LONG);
            case LIST -> far.control.arm(kind, "GET", REFUNDS, 1, TOO_LONG);
        }
    }

    @Override
    public int happened() {
        return far.happened();
    }

    @Override
    public String paid(long minorUnits) {
        var reference = open(minorUnits);
        far.pay(reference);
        return reference;
    }

    @Override
    public String open(long minorUnits) {
        var attempt = "a" + ++payments;
        var order =
                new ChargeOrder(attempt, Money.of(minorUnits, "USD"), "Practice", Map.of("installation", "i1"), false);
        return ((ProviderAnswer.Known) far.access.payments().create(order, attempt))
                .truth()
                .reference();
    }

    @Override
    public long refunds() {
        return far.control.refunds();
    }

    @Override
    public long refundedMinor() {
        return far.control.refundedMinor();
    }

    @Override
    public void sendBack(String refund) {
        far.control.failRefund(refund);
    }
}
