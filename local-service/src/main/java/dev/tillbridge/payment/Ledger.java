package dev.tillbridge.payment;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.money.Money;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Double entry, append-only. The database refuses changes, deletes, unsealed and unbalanced bookings by
/// itself; each method books and seals at once. A correction is a counter-booking that names the original.
public final class Ledger {
    private final Clock clock;
    private final Ids ids;

    public Ledger(Clock clock, Ids ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /// Books a captured attempt, in the transaction that moved it there. What no invoice got (a differing
    /// answer) goes to the client's credit. Once per attempt: the database refuses a second.
    public Booking capture(Tx tx, Attempt attempt) {
        if (attempt.state() != AttemptState.CAPTURED) {
            throw new IllegalStateException("not captured: " + attempt.id());
        }
        var amounts = attempt.amounts();
        var lines = new ArrayList<LedgerLine>();
        add(lines, new LedgerAccount.Clearing(attempt.asked().account()), amounts.captured());
        add(lines, new LedgerAccount.Surcharge(), amounts.surcharge().negated());
        add(lines, new LedgerAccount.Tips(), amounts.tip().negated());
        for (var row : attempt.rows()) {
            add(
                    lines,
                    new LedgerAccount.OfInvoice(row.invoice()),
                    row.captured().negated());
        }
        var rest = amounts.captured().minus(amounts.surcharge()).minus(amounts.tip());
        if (!attempt.allocated().isZero()) {
            rest = rest.minus(attempt.allocated());
        }
        add(lines, credit(attempt), rest.negated());
        return book(tx, BookingKind.CAPTURE, attempt, attempt.reference(), Optional.empty(), "charge", lines);
    }

    /// Books money that moved for the attempt and belongs to none of its invoices: to the client's credit. Once
    /// per attempt and reference.
    public Booking unallocated(Tx tx, Attempt attempt, Money moved, String reference, String reason) {
        if (!moved.isPositive()) {
            throw new IllegalArgumentException("nothing moved");
        }
        var lines = List.of(
                new LedgerLine(new LedgerAccount.Clearing(attempt.asked().account()), moved),
                new LedgerLine(credit(attempt), moved.negated()));
        return book(tx, BookingKind.UNALLOCATED, attempt, Optional.of(reference), Optional.empty(), reason, lines);
    }

    /// Books what a person said of money that moved otherwise than asked: from the client's credit to the invoices
    /// where it counts; else what was booked for the attempt is undone.
    public void settled(Tx tx, Attempt attempt) {
        var said = attempt.settlement().orElseThrow();
        if (said.counts()) {
            var lines = new ArrayList<LedgerLine>();
            add(lines, credit(attempt), attempt.allocated());
            for (var row : attempt.rows()) {
                add(
                        lines,
                        new LedgerAccount.OfInvoice(row.invoice()),
                        row.captured().negated());
            }
            book(tx, BookingKind.ALLOCATED, attempt, attempt.reference(), Optional.empty(), said.reason(), lines);
            return;
        }
        bookings(tx, attempt.id()).stream()
                .filter(booking -> booking.kind() != BookingKind.CORRECTION)
                .forEach(booking -> counter(tx, booking, said.reason()));
    }

    /// Undoes a booking by its counter-booking, once.
    public Booking counter(Tx tx, Booking original, String reason) {
        var lines = original.lines().stream()
                .map(line -> new LedgerLine(line.account(), line.amount().negated()))
                .toList();
        var booking = new Booking(
                ids.next(),
                BookingKind.CORRECTION,
                original.attemptId(),
                original.reference(),
                Optional.of(original.id()),
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                lines);
        LedgerRows.insert(tx, booking);
        return booking;
    }

    /// The bookings of an attempt, oldest first.
    public List<Booking> bookings(View view, String attemptId) {
        return LedgerRows.ofAttempt(view, attemptId);
    }

    /// The sum of an account, one per currency that it ever had; empty for one that nothing was booked on.
    public List<Money> balance(View view, LedgerAccount account) {
        return LedgerRows.balance(view, account);
    }

    private Booking book(
            Tx tx,
            BookingKind kind,
            Attempt attempt,
            Optional<String> reference,
            Optional<String> corrects,
            String reason,
            List<LedgerLine> lines) {
        var booking = new Booking(
                ids.next(),
                kind,
                Optional.of(attempt.id()),
                reference,
                corrects,
                reason,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                lines);
        LedgerRows.insert(tx, booking);
        return booking;
    }

    private static LedgerAccount credit(Attempt attempt) {
        return new LedgerAccount.ClientCredit(
                attempt.asked().payer().pims(), attempt.asked().payer().id());
    }

    private static void add(List<LedgerLine> lines, LedgerAccount account, Money amount) {
        if (!amount.isZero()) {
            lines.add(new LedgerLine(account, amount));
        }
    }
}
