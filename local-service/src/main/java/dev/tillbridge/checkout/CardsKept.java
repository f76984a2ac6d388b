package dev.tillbridge.checkout;

import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.CardConsent;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.SavedCards;
import dev.tillbridge.store.Tx;

/// Keeps the card of a payment, where the client agreed and the processor has it; in the transaction of the payment.
final class CardsKept {
    private final SavedCards cards;

    CardsKept(SavedCards cards) {
        this.cards = cards;
    }

    void afterPayment(Tx tx, SaleJournal sale, Attempt paid, ChargeTruth truth) {
        var ask = sale.request().ask().card();
        if (ask == null || ask.keep() == null || truth.kept() == null) {
            return;
        }
        var asked = paid.asked();
        var person = asked.person().map(Person::name).orElse(asked.desk());
        cards.save(
                tx,
                paid.activityId(),
                asked.account(),
                asked.payer(),
                truth.kept(),
                new CardConsent(CardConsent.By.STAFF, person.isBlank() ? "a desk" : person, ask.keep()),
                asked.practice(),
                truth.seenAt());
    }
}
