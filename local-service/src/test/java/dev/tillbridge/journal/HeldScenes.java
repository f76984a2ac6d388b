package dev.tillbridge.journal;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Trouble;
import dev.tillbridge.giveback.GiveBackAsk;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Role;
import java.time.Duration;
import java.util.List;

/// What is played with money that is held on a card.
final class HeldScenes {
    private HeldScenes() {}

    /// Once refused, then taken at the next try; or let go by a manager.
    static Journal held(Clinic clinic, boolean letGo) {
        clinic.database.change(tx -> clinic.locations.set(tx, "take-at", "18:00", "installer"));
        clinic.outside.processor().trouble("take", Trouble.REFUSED, 1);
        clinic.outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(3));
        if (letGo) {
            var manager = clinic.person("Mia", Role.MANAGER, "7391");
            var ask = new GiveBackAsk(
                    clinic.ids.next(),
                    payment,
                    Money.of(18_420, "USD"),
                    List.of(),
                    "charged too much",
                    null,
                    manager,
                    "Front desk");
            clinic.giveBack.giveBack().start(ask, "7391");
            clinic.pass(Duration.ofSeconds(3));
        } else {
            clinic.leap(Duration.ofHours(8));
            clinic.room.checkout().takeNow(payment, Actor.named("Front desk"));
            clinic.pass(Duration.ofSeconds(5));
        }
        return clinic.journal(payment);
    }
}
