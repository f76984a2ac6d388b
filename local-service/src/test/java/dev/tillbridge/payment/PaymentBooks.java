package dev.tillbridge.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.TestClock;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.TestDatabase;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// Real books in a real database, and the everyday moves on them.
abstract class PaymentBooks {
    static final InvoiceKey INVOICE = new InvoiceKey("demo", "1042");
    static final InvoiceKey OTHER = new InvoiceKey("demo", "0987");
    static final Payer ANNA = new Payer("demo", "5521", "Anna Okafor");
    static final Duration QUARTER = Duration.ofMinutes(15);

    final TestClock clock = new TestClock("2026-11-21T10:41:00Z");
    final Ids ids = Ids.random();
    final Events events = new Events(clock);
    final Payments payments = new Payments(clock, new SecureRandom(), events);
    final Ledger ledger = new Ledger(clock, ids);
    TestDatabase test;
    Database database;

    abstract TestDatabase fresh();

    @BeforeEach
    void open() {
        test = fresh();
        database = test.database();
    }

    @AfterEach
    void close() {
        test.close();
    }

    Attempt open(AskedRow... rows) {
        return database.write(tx -> payments.open(tx, asked(Optional.empty(), rows), QUARTER));
    }

    Attempt capture(Attempt attempt, long minor) {
        move(attempt, AttemptState.SENT);
        var currency = attempt.requested().currency().getCurrencyCode();
        return database.write(tx -> payments.move(
                tx, attempt.id(), AttemptState.CAPTURED, captured(Money.of(minor, currency), Money.of(0, currency))));
    }

    Attempt move(Attempt attempt, AttemptState next) {
        return database.write(tx -> payments.move(tx, attempt.id(), next, Facts.NONE));
    }

    Attempt decide(Attempt attempt, WithoutProof decision) {
        return database.write(tx -> payments.decide(tx, attempt.id(), decision));
    }

    WithoutProof decision(boolean paid, Optional<String> reference) {
        return new WithoutProof(paid, mia(), "client is waiting", reference, false, Optional.empty(), now());
    }

    static Person mia() {
        return new Person("p2", "Mia");
    }

    Instant now() {
        return clock.instant();
    }

    Money chargeable(InvoiceKey invoice, long due) {
        return database.read(view -> payments.chargeable(view, invoice, usd(due), clock.instant()));
    }

    List<Attempt> search(String query) {
        return database.read(view -> payments.search(view, query, 50));
    }

    Attempt attempt(Attempt attempt) {
        return database.read(view -> payments.attempt(view, attempt.id()));
    }

    long count(String sql) {
        return database.read(
                view -> view.handle().createQuery(sql).mapTo(Long.class).one());
    }

    static Facts captured(long minor) {
        return captured(usd(minor), usd(0));
    }

    static Facts captured(Money amount, Money surcharge) {
        var zero = Money.zero(amount.currency());
        return new Facts(
                Optional.empty(),
                Optional.of(new Amounts(amount, amount, surcharge, zero, zero)),
                Optional.of(new CardFacts("Visa", "4242", "tapped", "031882", Map.of())),
                Optional.empty(),
                Optional.empty());
    }

    AskedRow row(InvoiceKey invoice, long minor) {
        return new AskedRow(invoice, invoice.id(), usd(minor), usd(18420), clock.instant());
    }

    NewAttempt asked(Optional<String> secondReason, AskedRow... rows) {
        return new NewAttempt(
                ids.next(),
                ids.next(),
                List.of(rows),
                ANNA,
                List.of("Bella"),
                WayToPay.CARD_READER,
                "stripe:acct_1",
                Optional.of("stripe:tmr_1"),
                "Desk 1",
                Optional.of(new Person("p1", "Ann")),
                true,
                Optional.empty(),
                secondReason,
                Json.tree(Map.of("profile", "demo-v1")),
                Json.tree(Map.of("total", 18420)),
                LocalDate.of(2026, 11, 21));
    }

    static NewAttempt practice(NewAttempt asked, boolean practice) {
        return new NewAttempt(
                asked.id(),
                asked.activityId(),
                asked.rows(),
                asked.payer(),
                asked.patients(),
                asked.way(),
                asked.account(),
                asked.terminal(),
                asked.desk(),
                asked.person(),
                practice,
                asked.partReason(),
                asked.secondReason(),
                asked.place(),
                asked.invoice(),
                asked.day());
    }

    static Money usd(long minor) {
        return Money.of(minor, "USD");
    }

    static void assertProblem(ThrowingCallable call, ProblemCode code, java.util.function.Consumer<Problem> details) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo(code);
            details.accept(refused.problem());
        });
    }
}
