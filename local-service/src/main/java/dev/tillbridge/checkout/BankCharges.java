package dev.tillbridge.checkout;

import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.Charges;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.ProviderAnswer;
import java.time.Instant;
import java.util.Optional;

/// Links that are paid from a bank account, as objects that take exactly one payment. Ended, the link is off and what
/// was not sent yet is cancelled; what was sent goes on.
record BankCharges(LinkProvider links, LinkCharges made) implements Charges {
    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        return made.create(order, key);
    }

    @Override
    public ProviderAnswer look(String reference) {
        return made.look(reference);
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return made.find(order, since);
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        return LinkCharges.charge(links.withdraw(reference, Optional.empty()));
    }
}
