package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.checkout.CardFile;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.payment.SavedCard;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.CardExpiry;
import dev.tillbridge.protocol.CardMerge;
import dev.tillbridge.protocol.CardRef;
import dev.tillbridge.protocol.CardRemove;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.SavedCardList;
import dev.tillbridge.protocol.SavedCardRow;
import dev.tillbridge.protocol.SavedCardView;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.time.YearMonth;

/// Saved cards: the list, removing one, which comes first, and those of merged clients.
final class CardHandlers {
    private final Database database;
    private final Clock clock;
    private final Locations locations;
    private final CardFile cards;

    CardHandlers(Database database, Clock clock, Locations locations, CardFile cards) {
        this.database = database;
        this.clock = clock;
        this.locations = locations;
        this.cards = cards;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.CARDS, (session, nothing) -> list())
                .on(Methods.CARD_REMOVE, (session, asked) -> WithoutDatabase.nothingChanged(() -> remove(asked)))
                .on(Methods.CARD_PREFER, (session, asked) -> WithoutDatabase.nothingChanged(() -> prefer(asked)))
                .on(Methods.CARD_MERGE, (session, asked) -> WithoutDatabase.nothingChanged(() -> merge(asked)));
    }

    private SavedCardList list() {
        return database.read(view -> {
            var now = YearMonth.now(clock.withZone(locations.location(view).zone()));
            return new SavedCardList(
                    cards.all(view).stream().map(card -> row(card, now)).toList());
        });
    }

    private SavedCardList remove(CardRemove asked) {
        if (asked.why().isBlank() || asked.why().length() > 120) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "a reason, in at most 120 characters")
                    .asException();
        }
        cards.remove(asked.card(), asked.why(), actor(asked.by()));
        return list();
    }

    private SavedCardList prefer(CardRef asked) {
        cards.prefer(asked.card(), actor(asked.by()));
        return list();
    }

    private SavedCardList merge(CardMerge asked) {
        try {
            cards.merge(asked.pims(), asked.goneId(), asked.leftId(), asked.leftName(), actor(asked.by()));
        } catch (IllegalArgumentException malformed) {
            throw new dev.tillbridge.problem.ProblemException(
                    Problem.of(ProblemCode.BAD_MESSAGE, "why", "PIMS, client ids and name"), malformed);
        }
        return list();
    }

    /// Who looks after cards does it under a name.
    private static Actor actor(String by) {
        if (by.isBlank() || by.length() > 120) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "who does it, by name")
                    .asException();
        }
        return Actor.named(by.strip());
    }

    static SavedCardView view(SavedCard card, YearMonth now) {
        return new SavedCardView(card.id(), card.shown(), expiry(card, now), card.preferred());
    }

    private static SavedCardRow row(SavedCard card, YearMonth now) {
        return new SavedCardRow(
                card.id(),
                card.client().pims(),
                card.client().id(),
                card.client().name(),
                card.shown(),
                expiry(card, now),
                card.preferred(),
                card.consent().person(),
                card.consent().words(),
                card.savedAt(),
                card.removedAt().orElse(null),
                card.removedBy().orElse(null),
                card.forgotten());
    }

    private static CardExpiry expiry(SavedCard card, YearMonth now) {
        return CardExpiry.valueOf(card.expiry(now).name());
    }
}
