package dev.tillbridge.checkout;

import dev.tillbridge.location.Locations;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import java.util.Optional;

/// Whether a saved card may be charged for a client, as this location may see them.
final class ClientCards {
    private final Database database;
    private final Locations locations;
    private final SavedCards cards;

    ClientCards(Database database, Locations locations, SavedCards cards) {
        this.database = database;
        this.locations = locations;
        this.cards = cards;
    }

    /// What stands in the way of charging this card for that client now.
    Optional<Problem> refusal(String card, String pims, String clientId) {
        return database.read(view -> {
            if (!locations.location(view).showsCards()) {
                return Optional.of(Problem.of(ProblemCode.CARD_REMOVED));
            }
            try {
                cards.chargeable(view, card, pims, clientId);
                return Optional.empty();
            } catch (ProblemException refused) {
                return Optional.of(refused.problem());
            }
        });
    }
}
