package dev.tillbridge.desk;

import dev.tillbridge.checkout.CardFile;
import dev.tillbridge.location.Locations;
import dev.tillbridge.protocol.SavedCardView;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;

/// The saved cards of the client who is shown.
final class ShownCards {
    private final Database database;
    private final Clock clock;
    private final Locations locations;
    private final CardFile cards;

    ShownCards(Database database, Clock clock, Locations locations, CardFile cards) {
        this.database = database;
        this.clock = clock;
        this.locations = locations;
        this.cards = cards;
    }

    List<SavedCardView> of(String pims, String clientId) {
        return database.read(view -> {
            var now = YearMonth.now(clock.withZone(locations.location(view).zone()));
            return cards.of(view, pims, clientId).stream()
                    .map(card -> CardHandlers.view(card, now))
                    .toList();
        });
    }

    boolean mayBeKept() {
        return database.<Boolean>read(view -> locations.location(view).keepsCards());
    }
}
