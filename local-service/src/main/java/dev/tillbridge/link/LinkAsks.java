package dev.tillbridge.link;

import dev.tillbridge.checkout.BankConsent;
import dev.tillbridge.checkout.LinkAsk;
import dev.tillbridge.checkout.SendKind;
import dev.tillbridge.checkout.SendTo;
import dev.tillbridge.location.Location;
import dev.tillbridge.location.Locations;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a link is to be by the location's settings.
final class LinkAsks {
    private final Database database;
    private final Clock clock;
    private final Locations locations;

    LinkAsks(Database database, Clock clock, Locations locations) {
        this.database = database;
        this.clock = clock;
        this.locations = locations;
    }

    /// @param text as a person typed it; throws what is wrong with it
    LinkAsk ask(@Nullable SendTo to, String text, @Nullable BankConsent bank) {
        var location = location();
        var now = clock.instant();
        var until = until(location, now);
        var remindAt = location.linkReminder()
                .map(now::plus)
                .filter(at -> to != null && at.isBefore(until))
                .orElse(null);
        return new LinkAsk(
                to,
                to != null && to.kind() == SendKind.TEXT ? LinkText.texted(text) : LinkText.of(text),
                until,
                remindAt,
                bank);
    }

    Location location() {
        return database.read(locations::location);
    }

    Instant until(Location location, Instant now) {
        return now.plus(location.linkLife());
    }
}
