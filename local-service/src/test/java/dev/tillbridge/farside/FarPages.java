package dev.tillbridge.farside;

import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.HostedPages;
import dev.tillbridge.payment.ProviderAnswer;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// The processor's pages: each stands for one of its charges, is known by a name of its own, and tells the payment's
/// name only once it is paid.
public record FarPages(FarProcessor processor) implements HostedPages {
    /// Somebody types a card on the page of the newest payment; false when it takes none any more.
    public boolean type() {
        return processor.payNewest();
    }

    @Override
    public Optional<URI> address(String reference) {
        return processor.isOpen(payment(reference))
                ? Optional.of(URI.create("https://pages.far.test/" + reference))
                : Optional.empty();
    }

    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        return page(processor.create(order, key));
    }

    @Override
    public ProviderAnswer look(String reference) {
        return page(processor.look(payment(reference)));
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return page(processor.find(order, since));
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        return page(processor.makeFinal(payment(reference), key));
    }

    private static String payment(String page) {
        return page.replaceFirst("cs_", "pi_");
    }

    private static ProviderAnswer page(ProviderAnswer answer) {
        return answer instanceof ProviderAnswer.Known(var truth) && truth.status() != ChargeStatus.CAPTURED
                ? new ProviderAnswer.Known(unpaid(truth))
                : answer;
    }

    private static ChargeTruth unpaid(ChargeTruth truth) {
        return new ChargeTruth(
                truth.reference().replaceFirst("pi_", "cs_"),
                truth.status(),
                truth.asked(),
                truth.approved(),
                truth.captured(),
                truth.surcharge(),
                truth.tip(),
                truth.metadata(),
                truth.card(),
                truth.decline(),
                truth.seenAt());
    }
}
