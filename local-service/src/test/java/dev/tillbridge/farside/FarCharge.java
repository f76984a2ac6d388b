package dev.tillbridge.farside;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.CardFacts;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Decline;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A charge as the processor keeps it.
final class FarCharge {
    final String reference;
    final ChargeOrder order;
    final Money askedByThem;
    final Instant created;
    ChargeStatus status = ChargeStatus.OPEN;
    Money captured;
    Money held;
    Instant heldUntil = Instant.MIN;

    @Nullable
    Decline decline;

    FarCharge(String reference, ChargeOrder order, Money askedByThem, Instant created) {
        this.reference = reference;
        this.order = order;
        this.askedByThem = askedByThem;
        this.created = created;
        this.captured = Money.zero(order.amount().currency());
        this.held = captured;
    }

    ChargeTruth truth(Instant now) {
        var zero = Money.zero(captured.currency());
        boolean holds = status == ChargeStatus.AUTHORIZED;
        var card = status == ChargeStatus.CAPTURED || holds
                ? Optional.of(new CardFacts("Visa", "4242", "tapped", "031882", Map.of("AID", "A0000000031010")))
                : Optional.<CardFacts>empty();
        return new ChargeTruth(
                reference,
                status,
                askedByThem,
                holds ? held : captured,
                captured,
                zero,
                zero,
                order.metadata(),
                card,
                Optional.ofNullable(decline),
                now,
                null,
                holds ? heldUntil : null);
    }
}
