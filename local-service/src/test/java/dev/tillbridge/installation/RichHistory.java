package dev.tillbridge.installation;

import dev.tillbridge.checkout.Clinic;
import dev.tillbridge.checkout.Decision;
import dev.tillbridge.farside.Card;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Role;
import dev.tillbridge.payment.Person;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// A desk's history with a payment in each state that there is, played with the real parts.
final class RichHistory {
    private final Clinic clinic;
    private final String numbers;
    private final List<String> payments = new ArrayList<>();
    private int invoices;

    /// @param numbers how its invoices begin: those of two desks differ
    private RichHistory(Clinic clinic, String numbers) {
        this.clinic = clinic;
        this.numbers = numbers;
    }

    /// Everything that ends. Gives the payments.
    static List<String> ended(Clinic clinic, String numbers) {
        var history = new RichHistory(clinic, numbers);
        history.paid();
        history.refused();
        history.stopped();
        history.decided();
        history.ticked();
        return history.payments;
    }

    /// All of that, and what goes on: an entry that nobody made yet, money that differs, and, last of all, a
    /// payment that nobody knows the outcome of, because the internet is away.
    static List<String> all(Clinic clinic, String numbers) {
        var history = new RichHistory(clinic, numbers);
        history.payments.addAll(ended(clinic, numbers));
        history.invoices = 10;
        history.notEntered();
        history.differs();
        history.unknown();
        return history.payments;
    }

    private String charge(Card card) {
        clinic.outside.reader().next(card);
        return clinic.charge(invoice());
    }

    private String invoice() {
        var number = numbers + ++invoices;
        clinic.outside.pims().invoice(number, "client-" + number, Money.of(10_000 + invoices, "USD"));
        return number;
    }

    private void paid() {
        payments.add(charge(Card.APPROVED));
        clinic.pass(Duration.ofSeconds(12));
    }

    private void refused() {
        payments.add(charge(Card.REFUSED));
        clinic.pass(Duration.ofSeconds(5));
    }

    private void stopped() {
        var payment = charge(Card.NONE);
        clinic.room.checkout().stop(payment, Actor.named("Front desk"));
        payments.add(payment);
        clinic.pass(Duration.ofSeconds(5));
    }

    private void decided() {
        var manager = clinic.person("Mia " + numbers, Role.MANAGER, "7391");
        var payment = charge(Card.NONE);
        clinic.run();
        clinic.outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));
        clinic.room.checkout().decide(new Decision(payment, true, manager, "7391", "saw the slip", "031882", null));
        clinic.pass(Duration.ofSeconds(5));
        clinic.outside.internetDown(false);
        clinic.outside.processor().makeFinal(clinic.attempt(payment).reference().orElseThrow(), "elsewhere " + numbers);
        clinic.leap(Duration.ofDays(1));
        payments.add(payment);
    }

    private void ticked() {
        var payment = unreadable();
        clinic.pass(Duration.ofMinutes(4));
        var id = clinic.posting(payment).id();
        clinic.database.change(
                tx -> clinic.posting.postings().entered(tx, id, Optional.of(new Person("ann", "Ann")), "Front desk"));
        clinic.run();
        clinic.outside.pims().unreadable(false);
    }

    private void notEntered() {
        unreadable();
        clinic.pass(Duration.ofMinutes(4));
        clinic.outside.pims().unreadable(false);
    }

    private String unreadable() {
        var payment = charge(Card.NONE);
        clinic.run();
        clinic.outside.pims().unreadable(true);
        clinic.outside.reader().tap(Card.APPROVED);
        clinic.pass(Duration.ofSeconds(2));
        payments.add(payment);
        return payment;
    }

    private void differs() {
        clinic.outside.processor().falsify(asked -> asked.plus(Money.of(1_000, "USD")));
        payments.add(charge(Card.APPROVED));
        clinic.pass(Duration.ofSeconds(5));
        clinic.outside.processor().falsify(asked -> asked);
    }

    private void unknown() {
        payments.add(charge(Card.NONE));
        clinic.run();
        clinic.outside.internetDown(true);
        clinic.pass(Duration.ofSeconds(70));
    }

    /// What a person is shown of a payment, and what stands in the books about it.
    static String told(Clinic clinic, String payment) {
        return clinic.database.read(view -> {
            var attempts = clinic.payments.byActivity(view, payment);
            return clinic.room.stories().story(view, payment, Locale.ENGLISH)
                    + "\n" + attempts
                    + "\n" + clinic.posting.postings().ofPayment(view, payment)
                    + "\n"
                    + attempts.stream()
                            .flatMap(attempt -> clinic.ledger.bookings(view, attempt.id()).stream())
                            .map(Object::toString)
                            .collect(Collectors.joining("\n"));
        });
    }

    static String told(Clinic clinic, List<String> payments) {
        return payments.stream().map(payment -> told(clinic, payment)).collect(Collectors.joining("\n\n"));
    }
}
