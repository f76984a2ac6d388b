package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Checks and reserves one payment.
final class Opening {
    private final Instant now;
    private final RandomGenerator random;
    private final PaymentEvents events;

    Opening(Instant now, RandomGenerator random, PaymentEvents events) {
        this.now = now;
        this.random = random;
        this.events = events;
    }

    Attempt open(Tx tx, NewAttempt wanted, Duration duplicateWindow) {
        wanted.partReason().ifPresent(CardNumberGuard::refuse);
        wanted.secondReason().ifPresent(CardNumberGuard::refuse);
        CardNumberGuard.refuse(wanted.desk());
        var asked = masked(wanted);
        for (var row : asked.rows()) {
            ClaimRows.holder(tx, row.invoice()).ifPresent(holder -> refuseSecond(tx, row, holder));
            checkDue(tx, row);
        }
        checkTwice(tx, asked, duplicateWindow);
        PracticeRule.opened(tx, asked, now);
        var attempt = insert(tx, asked);
        for (var row : asked.rows()) {
            if (!ClaimRows.claim(tx, asked.id(), row.invoice(), now)) {
                refuseSecond(tx, row, ClaimRows.holder(tx, row.invoice()).orElseThrow());
            }
        }
        events.changed(tx, attempt, "OPENED");
        return attempt;
    }

    private Attempt insert(Tx tx, NewAttempt asked) {
        while (true) {
            var attempt = new Attempt(
                    asked,
                    PaymentCode.next(random),
                    AttemptState.CREATED,
                    Amounts.none(asked.requested().currency()),
                    asked.rows().stream().map(row -> AttemptRow.asked(row)).toList(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    now,
                    now,
                    Optional.empty());
            if (AttemptRows.insert(tx, attempt)) {
                return attempt;
            }
        }
    }

    private static void checkDue(Tx tx, AskedRow row) {
        var may = Chargeable.of(tx, row.invoice(), row.due(), row.readAt(), "");
        if (row.amount().compareTo(may) > 0) {
            throw new Problem(
                            ProblemCode.MORE_THAN_DUE,
                            Map.of("asked", text(row.amount()), "due", text(may), "invoice", row.number()))
                    .asException();
        }
    }

    private void checkTwice(Tx tx, NewAttempt asked, Duration window) {
        if (asked.secondReason().isPresent()) {
            return;
        }
        var sameAmount = AttemptRows.same(tx, asked.payer(), asked.requested(), now.minus(window)).stream()
                .filter(earlier -> earlier.state().holdsMoney() && !earlier.givenBackWhole());
        // Money that moved and is on no invoice, against a person's decision or settled so: whoever charges that
        // invoice again must mean it.
        var contradicted = asked.rows().stream()
                .flatMap(row -> AttemptRows.ofInvoice(tx, row.invoice()).stream())
                .filter(Opening::onNoInvoice);
        Stream.concat(sameAmount, contradicted).findFirst().ifPresent(earlier -> {
            throw new Problem(
                            ProblemCode.SAME_AMOUNT_AGAIN,
                            Map.of(
                                    "client", asked.payer().name(),
                                    "amount", text(asked.requested()),
                                    "since", Detail.time(earlier.createdAt()),
                                    "desk", earlier.asked().desk(),
                                    "code", earlier.code().value()))
                    .asException();
        });
    }

    private static boolean onNoInvoice(Attempt earlier) {
        boolean contradicts =
                earlier.openDifference().isPresent() && !earlier.state().holdsMoney();
        return earlier.settledApart() || contradicts;
    }

    private static void refuseSecond(Tx tx, AskedRow row, String holder) {
        var other = AttemptRows.find(tx, holder).orElseThrow();
        throw new Problem(
                        ProblemCode.ALREADY_BEING_PAID,
                        Map.of(
                                "invoice", row.number(),
                                "desk", other.asked().desk(),
                                "person",
                                        other.asked().person().map(Person::name).orElse("-"),
                                "since", Detail.time(other.createdAt()),
                                "code", other.code().value()))
                .asException();
    }

    /// What came from the PIMS may hold something like a card number; it is masked, never a reason not to charge.
    private static NewAttempt masked(NewAttempt wanted) {
        return new NewAttempt(
                wanted.id(),
                wanted.activityId(),
                wanted.rows().stream()
                        .map(row -> new AskedRow(
                                row.invoice(),
                                CardNumberGuard.mask(row.number()),
                                row.amount(),
                                row.due(),
                                row.readAt()))
                        .toList(),
                new Payer(
                        wanted.payer().pims(),
                        wanted.payer().id(),
                        CardNumberGuard.mask(wanted.payer().name())),
                wanted.patients().stream().map(CardNumberGuard::mask).toList(),
                wanted.way(),
                wanted.account(),
                wanted.terminal(),
                wanted.desk(),
                wanted.person(),
                wanted.practice(),
                wanted.partReason(),
                wanted.secondReason(),
                wanted.place(),
                CardNumberGuard.mask(wanted.invoice()),
                wanted.day(),
                wanted.kept());
    }

    private static String text(Money money) {
        return Detail.money(money.minorUnits(), money.currency().getCurrencyCode());
    }
}
