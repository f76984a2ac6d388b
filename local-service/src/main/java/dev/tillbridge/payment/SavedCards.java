package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The cards that are kept for clients. What is removed is charged no more from that moment on; its row stays. Safe for
/// any number of threads.
public final class SavedCards {
    /// The client's, the preferred one first, then the newest.
    public List<SavedCard> of(View view, String pims, String clientId) {
        return SavedCardRows.of(view, pims, clientId);
    }

    /// All that are kept, and those that were removed, the newest first.
    public List<SavedCard> all(View view, int most) {
        return SavedCardRows.all(view, most);
    }

    public Optional<SavedCard> find(View view, String id) {
        return SavedCardRows.find(view, id);
    }

    public Optional<SavedCard> byMethod(View view, String account, String method) {
        return SavedCardRows.byMethod(view, account, method);
    }

    /// Keeps a card; the client's first is the preferred one. A second time changes nothing.
    ///
    /// @param id of the payment or activity that it comes from
    public void save(
            Tx tx,
            String id,
            String account,
            Payer client,
            KeptCard card,
            CardConsent consent,
            boolean practice,
            Instant at) {
        if (SavedCardRows.find(tx, id).isPresent()
                || SavedCardRows.byMethod(tx, account, card.method()).isPresent()) {
            return;
        }
        boolean first = SavedCardRows.of(tx, client.pims(), client.id()).stream()
                .noneMatch(each -> each.account().equals(account));
        SavedCardRows.insert(
                tx,
                new SavedCard(
                        id,
                        account,
                        client,
                        card,
                        consent,
                        at,
                        first,
                        practice,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        false));
    }

    /// The card for a payment of this client on this account, taken up by it. Throws what stands in the way.
    public SavedCard takeUp(Tx tx, String id, Payer client, String account, String payment) {
        var card = chargeable(tx, id, client.pims(), client.id());
        if (!card.account().equals(account)) {
            throw Problem.of(ProblemCode.CARD_REMOVED).asException();
        }
        SavedCardRows.charging(tx, id, payment);
        return card;
    }

    /// The card, if it may be charged for this client now. Throws `CARD_REMOVED` and `CARD_OF_ANOTHER_CLIENT`.
    public SavedCard chargeable(View view, String id, String pims, String clientId) {
        var card = find(view, id)
                .filter(each -> each.removedAt().isEmpty())
                .orElseThrow(() -> Problem.of(ProblemCode.CARD_REMOVED).asException());
        boolean theirs = card.client().pims().equals(pims) && card.client().id().equals(clientId);
        if (!theirs) {
            throw Problem.of(ProblemCode.CARD_OF_ANOTHER_CLIENT).asException();
        }
        return card;
    }

    /// Never charged any more; the newest of the others is preferred then. False when it was removed before.
    public boolean remove(Tx tx, SavedCard card, String by, String why, Instant at) {
        if (!SavedCardRows.remove(tx, card.id(), by, why, at)) {
            return false;
        }
        if (card.preferred()) {
            SavedCardRows.of(tx, card.client().pims(), card.client().id()).stream()
                    .filter(each -> each.account().equals(card.account()))
                    .findFirst()
                    .ifPresent(next -> prefer(tx, next));
        }
        return true;
    }

    /// The processor certainly does not keep it any more.
    public void forgotten(Tx tx, String id, Instant at) {
        SavedCardRows.forgotten(tx, id, at);
    }

    /// It comes first among its client's.
    public void prefer(Tx tx, SavedCard card) {
        SavedCardRows.preferNone(tx, card);
        SavedCardRows.prefer(tx, card.id());
    }

    /// The bank gave a new one in its place; the processor's names stay.
    public void renewed(Tx tx, SavedCard card, KeptCard now) {
        if (!card.card().equals(now)) {
            SavedCardRows.renew(tx, card.id(), now);
        }
    }

    /// Two clients are one in the PIMS: the cards of the one that is gone are the other's now.
    public int merge(Tx tx, String pims, String gone, Payer left) {
        var moving = SavedCardRows.of(tx, pims, gone);
        for (var card : moving) {
            boolean comesSecond = SavedCardRows.of(tx, left.pims(), left.id()).stream()
                    .anyMatch(each -> each.preferred() && each.account().equals(card.account()));
            SavedCardRows.move(tx, card.id(), left, card.preferred() && !comesSecond);
        }
        return moving.size();
    }
}
