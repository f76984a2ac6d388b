package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.json.Json;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.payment.Payer;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.SavedCard;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The saved cards, for those who look after them. Each change stands in the audit, with who made it. Safe for any
/// number of threads.
public final class CardFile {
    private static final int LISTED = 500;

    private final Database database;
    private final Clock clock;
    private final Ids ids;
    private final Activities activities;
    private final Payments payments;
    private final Locations locations;
    private final Audit audit;
    private final SavedCards cards;
    private final Supplier<Optional<String>> account;

    /// @param account the processor account in use, where it is known
    CardFile(
            Database database,
            Clock clock,
            Ids ids,
            Activities activities,
            Payments payments,
            Locations locations,
            Audit audit,
            SavedCards cards,
            Supplier<Optional<String>> account) {
        this.database = database;
        this.clock = clock;
        this.ids = ids;
        this.activities = activities;
        this.payments = payments;
        this.locations = locations;
        this.audit = audit;
        this.cards = cards;
        this.account = account;
    }

    /// The cards that can be charged for this client, the preferred one first. None where the location hides them.
    public List<SavedCard> of(View view, String pims, String clientId) {
        if (!locations.location(view).showsCards()) {
            return List.of();
        }
        var ours = account.get();
        return cards.of(view, pims, clientId).stream()
                .filter(card -> ours.isEmpty() || ours.get().equals(card.account()))
                .toList();
    }

    /// The newest of all, also the removed ones. None where the location hides them.
    public List<SavedCard> all(View view) {
        return locations.location(view).showsCards() ? cards.all(view, LISTED) : List.of();
    }

    /// Charged no more from now on; the processor is told to forget it, until it is certain that it has. Throws
    /// `CARD_IN_USE` while a payment charges it.
    ///
    /// @return the activity that has it forgotten; empty when it was removed before
    public Optional<String> remove(String id, String why, Actor by) {
        return database.write(tx -> {
            var card = get(tx, id);
            if (charging(tx, card)) {
                throw Problem.of(ProblemCode.CARD_IN_USE).asException();
            }
            if (!cards.remove(tx, card, by.name(), why, clock.instant())) {
                return Optional.<String>empty();
            }
            audit.write(tx, by, "CARD_REMOVED", id, Json.tree(Map.of("card", card.shown(), "reason", why)));
            var forgetting = ids.next();
            activities.start(tx, new ActivityId(forgetting), ForgetPlan.KIND, Json.tree(new ForgetPlan.Asked(id)));
            return Optional.of(forgetting);
        });
    }

    private boolean charging(View view, SavedCard card) {
        return card.chargedBy().stream()
                .flatMap(payment -> payments.byActivity(view, payment).stream())
                .anyMatch(attempt -> !attempt.state().settled());
    }

    /// Comes first among its client's.
    public void prefer(String id, Actor by) {
        database.change(tx -> {
            var card = get(tx, id);
            if (card.removedAt().isPresent()) {
                throw Problem.of(ProblemCode.CARD_REMOVED).asException();
            }
            cards.prefer(tx, card);
            audit.write(tx, by, "CARD_PREFERRED", id, Json.tree(Map.of("card", card.shown())));
        });
    }

    /// Two clients are one in the PIMS: the cards of the one that is gone are the other's.
    public int merge(String pims, String gone, String left, String name, Actor by) {
        if (gone.equals(left)) {
            throw Problem.of(ProblemCode.BAD_MESSAGE, "why", "a client merged with itself")
                    .asException();
        }
        return database.write(tx -> {
            int moved = cards.merge(tx, pims, gone, new Payer(pims, left, name));
            audit.write(
                    tx,
                    by,
                    "CARDS_MERGED",
                    left,
                    Json.tree(Map.of("pims", pims, "gone", gone, "left", left, "cards", moved)));
            return moved;
        });
    }

    private SavedCard get(Tx tx, String id) {
        return cards.find(tx, id)
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", "That saved card")
                        .asException());
    }
}
