package dev.tillbridge.posting;

import dev.tillbridge.checkout.ClinicScene;
import dev.tillbridge.farside.Card;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Person;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/// A clinic whose payments go into its PIMS, and what happens there between paying and entering.
abstract class PostingScene extends ClinicScene {
    static final Money ALL = Money.of(18_420, "USD");
    static final Person ANN = new Person("ann", "Ann");

    @Override
    protected abstract TestDatabase fresh();

    String story(String payment) {
        return clinic.database.read(view -> clinic.room
                .stories()
                .story(view, payment, Locale.ENGLISH)
                .inPims()
                .text());
    }

    String paid() {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge("1042");
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    String paidPart(Money part) {
        outside.reader().next(Card.APPROVED);
        var payment = clinic.charge(clinic.askPart("1042", part));
        clinic.pass(Duration.ofSeconds(12));
        return payment;
    }

    /// Paid, and then the PIMS asks for a sign-in before anything could be entered.
    String paidButUnreadable() {
        return thenUnreadable(clinic.charge("1042"));
    }

    String paidPartButUnreadable(Money part) {
        return thenUnreadable(clinic.charge(clinic.askPart("1042", part)));
    }

    String thenUnreadable(String payment) {
        clinic.run();
        outside.pims().unreadable(true);
        outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(2));
        return payment;
    }

    void tick(String payment) {
        var id = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().entered(tx, id, Optional.of(ANN), "Front desk"));
        clinic.run();
    }

    void answer(String payment, boolean yes) {
        var id = clinic.posting(payment).id();
        clinic.database.change(tx -> clinic.posting.postings().isThePayment(tx, id, yes, Optional.of(ANN)));
        clinic.pass(Duration.ofSeconds(5));
    }

    void setType(String type) {
        clinic.database.change(tx -> clinic.locations.set(tx, "payment-type/farpims/CARD_READER/*", type, "installer"));
    }
}
