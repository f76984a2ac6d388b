package dev.tillbridge.checkout;

import dev.tillbridge.payment.Ability;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.Strangers;
import java.time.Instant;
import java.util.function.BiPredicate;

/// Where a processor would be for money that a person took: there is nothing to look up, and what is not in the books
/// was not noted.
final class NotedCharges implements PaymentProvider {
    @Override
    public String account() {
        throw none();
    }

    @Override
    public boolean live() {
        throw none();
    }

    @Override
    public boolean can(Ability ability) {
        return false;
    }

    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        throw none();
    }

    @Override
    public ProviderAnswer look(String reference) {
        throw none();
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return new ProviderAnswer.Absent();
    }

    @Override
    public Strangers strangers(Instant since, BiPredicate<String, String> ours) {
        throw none();
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        throw none();
    }

    @Override
    public ProviderAnswer take(String reference, String key) {
        throw none();
    }

    private static IllegalStateException none() {
        return new IllegalStateException("no processor has anything of a noted payment");
    }
}
