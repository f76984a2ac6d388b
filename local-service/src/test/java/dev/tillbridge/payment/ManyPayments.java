package dev.tillbridge.payment;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.json.Json;
import dev.tillbridge.money.Money;
import dev.tillbridge.store.Database;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A long history of taken payments as they stand in the books, one each four minutes since 2019, of 60,000 clients at
/// nine desks, for measuring; not through every check that a payment passes, which would take hours.
public final class ManyPayments {
    private static final Instant FIRST = Instant.parse("2019-01-01T08:00:00Z");
    private static final long APART_SECONDS = 240;
    private static final int AT_ONCE = 20_000;

    private final Ids ids = Ids.random();
    private final Random random = new Random(11);

    /// Writes them, and lets the database know its own sizes as it would after a while.
    public void write(Database database, int count) {
        for (int from = 0; from < count; from += AT_ONCE) {
            int first = from;
            database.change(tx -> {
                for (int i = first; i < Math.min(count, first + AT_ONCE); i++) {
                    var attempt = attempt(i);
                    while (!AttemptRows.insert(tx, attempt)) {
                        attempt = attempt(i);
                    }
                    WordRows.insert(tx, attempt.id(), SearchWords.found(attempt));
                    tx.handle()
                            .execute(
                                    "insert into activity (id, kind, digest, created_at) values (?, 'sale', '', ?)",
                                    attempt.asked().activityId(),
                                    at(i).getEpochSecond() * 1_000_000);
                }
            });
        }
        database.change(tx -> tx.handle()
                .execute("update attempt set settled_at = created_at, captured_minor = requested_minor,"
                        + " approved_minor = requested_minor, processor_reference = 'pi_' || id"));
        database.change(tx -> tx.handle().execute("analyze"));
    }

    public static String invoice(int number) {
        return "INV-%07d".formatted(number);
    }

    public static String client(int number) {
        return "Family" + number * 7919L % 60_000;
    }

    public static String last4(int number) {
        return "%04d".formatted(number * 7907L % 10_000);
    }

    public static String amount(int number) {
        return "%d.%02d".formatted(minor(number) / 100, minor(number) % 100);
    }

    public static LocalDate day(int number) {
        return LocalDate.ofInstant(at(number), ZoneOffset.UTC);
    }

    private static long minor(int number) {
        return 1_000 + number * 31L % 90_000;
    }

    private static Instant at(int number) {
        return FIRST.plusSeconds(number * APART_SECONDS);
    }

    private Attempt attempt(int number) {
        var amount = Money.of(minor(number), "USD");
        var zero = Money.zero(amount.currency());
        var invoice = new InvoiceKey("demo", "i" + number);
        var row = new AskedRow(invoice, invoice(number), amount, amount, at(number));
        var place = Map.of("profile", "demo-v1", "url", "http://127.0.0.1/invoice/" + number, "more", "x".repeat(700));
        var asked = new NewAttempt(
                ids.next(),
                ids.next(),
                List.of(row),
                new Payer("demo", "c" + number * 7919L % 60_000, "Anna " + client(number)),
                List.of("Bella"),
                WayToPay.CARD_READER,
                "far:acct_1",
                Optional.empty(),
                "Desk " + number % 9,
                Optional.of(new Person("p" + number % 20, "Person" + number % 20)),
                true,
                Optional.empty(),
                Optional.empty(),
                Json.tree(place),
                Json.tree(place),
                day(number));
        return new Attempt(
                asked,
                PaymentCode.next(random),
                AttemptState.CAPTURED,
                new Amounts(amount, amount, zero, zero, zero),
                List.of(AttemptRow.asked(row)),
                Optional.of("pi_" + asked.id()),
                Optional.of(new CardFacts("Visa", last4(number), "tapped", "031882", Map.of())),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                at(number),
                at(number),
                Optional.of(at(number)));
    }
}
