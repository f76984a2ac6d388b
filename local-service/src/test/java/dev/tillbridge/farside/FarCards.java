package dev.tillbridge.farside;

import dev.tillbridge.payment.CardAnswer;
import dev.tillbridge.payment.ChargeOrder;
import dev.tillbridge.payment.KeptCard;
import dev.tillbridge.payment.ProviderAnswer;
import dev.tillbridge.payment.SavedCardProvider;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The cards that the processor keeps: every one pays, until it is told otherwise or has to forget it.
public final class FarCards implements SavedCardProvider {
    /// A card that it keeps for the first client.
    public static final KeptCard VISA = new KeptCard("cus_1", "pm_1", "Visa", "4242", 4, 2027);

    private final FarProcessor processor;
    private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
    private volatile boolean refuses;

    FarCards(FarProcessor processor) {
        this.processor = processor;
    }

    /// The bank lets no saved card through from now on.
    public void refuse() {
        refuses = true;
    }

    public boolean keeps(KeptCard card) {
        return !forgotten.contains(card.method());
    }

    @Override
    public Optional<String> account() {
        return Optional.of("far:acct_1");
    }

    @Override
    public ProviderAnswer create(ChargeOrder order, String key) {
        return processor.create(order, key);
    }

    @Override
    public ProviderAnswer look(String reference) {
        return processor.look(reference);
    }

    @Override
    public ProviderAnswer find(ChargeOrder order, Instant since) {
        return processor.find(order, since);
    }

    @Override
    public ProviderAnswer makeFinal(String reference, String key) {
        return processor.makeFinal(reference, key);
    }

    @Override
    public ProviderAnswer confirm(String reference, String key) {
        return processor.confirm(reference, key, refuses);
    }

    @Override
    public CardAnswer forget(KeptCard card, String key) {
        forgotten.add(card.method());
        return new CardAnswer.Forgotten();
    }

    @Override
    public CardAnswer card(KeptCard card) {
        return keeps(card) ? new CardAnswer.Kept(card) : new CardAnswer.Forgotten();
    }
}
