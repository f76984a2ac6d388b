package dev.tillbridge.feed;

import dev.tillbridge.payment.CardAnswer;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.HappeningHandler;
import dev.tillbridge.payment.SavedCard;
import dev.tillbridge.payment.SavedCardProvider;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.time.Clock;
import java.util.Optional;

/// What happened to a saved card: its bank gave a new one in its place, or somebody had the processor forget it.
public final class CardNews implements HappeningHandler {
    private final Database database;
    private final Clock clock;
    private final SavedCards cards;
    private final SavedCardProvider provider;

    public CardNews(Database database, Clock clock, SavedCards cards, SavedCardProvider provider) {
        this.database = database;
        this.clock = clock;
        this.cards = cards;
        this.provider = provider;
    }

    @Override
    public String kind() {
        return "payment_method";
    }

    @Override
    public Handled handle(String account, Happening hint) {
        var ours = database.<Optional<SavedCard>>read(view -> cards.byMethod(view, account, hint.object()));
        if (ours.isEmpty()) {
            return new Handled.NotOurs();
        }
        var card = ours.get();
        return switch (provider.card(card.card())) {
            case CardAnswer.Kept(var now) -> new Handled.Done(tx -> cards.renewed(tx, card, now));
            case CardAnswer.Forgotten _ -> new Handled.Done(tx -> gone(tx, card));
            case CardAnswer.Unknown(var problem) -> new Handled.Cannot(problem);
        };
    }

    private void gone(Tx tx, SavedCard card) {
        var now = clock.instant();
        cards.remove(tx, card, "the processor", "removed at the processor", now);
        cards.forgotten(tx, card.id(), now);
    }

    /// Nothing is open about a card: one that is kept no more is refused when it is charged.
    @Override
    public void lookAtAll(Tx tx, String account) {}
}
