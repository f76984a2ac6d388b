package dev.tillbridge.alert;

import dev.tillbridge.attention.AttentionItem;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.PaymentCode;
import java.util.Optional;

/// One entry of a mail.
record AlertLine(AttentionItem item, Optional<Paying> payment) {
    /// What a mail says of a payment: enough to find it, and nothing of who paid.
    record Paying(PaymentCode code, Money amount, boolean practice) {}

    boolean practice() {
        return payment.filter(Paying::practice).isPresent();
    }
}
