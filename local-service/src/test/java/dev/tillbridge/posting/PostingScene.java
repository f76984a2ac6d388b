package dev.tillbridge.posting;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.farside.Card;
import dev.tillbridge.farside.Outsiders;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Person;
import dev.tillbridge.store.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// A clinic whose payments go into its PIMS, and what happens there between paying and entering.
abstract class PostingScene {
    static final Money ALL = Money.of(18_420, "USD");
    static final Person ANN = new Person("ann", "Ann");

    private TestDatabase test;
    Outsiders outside;
    Clinic clinic;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        outside = Outsiders.fresh();
        clinic = new Clinic(test.database(), outside).setUp();
    }

    @AfterEach
    void close() {
        test.close();
    }

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
