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
    private static final LedgerAccount OUTSIDE = new LedgerAccount.Clearing("outside");

    private static final String CONTRADICTS = "contradicts a decision without proof";

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
        return book(tx, BookingKind.CAPTURE, attempt, attempt.reference(), "charge", lines);
    }

    /// Books money that moved for the attempt and belongs to none of its invoices: to the client's credit. Once
    /// per attempt and reference.
    public Booking unallocated(Tx tx, Attempt attempt, Money moved, String reference, String reason) {
        if (!moved.isPositive()) {
            throw new IllegalArgumentException("nothing moved");
        }
        return book(tx, BookingKind.UNALLOCATED, attempt, Optional.of(reference), reason, came(attempt, moved));
    }

    private static List<LedgerLine> came(Attempt attempt, Money moved) {
        return List.of(
                new LedgerLine(new LedgerAccount.Clearing(attempt.asked().account()), moved),
                new LedgerLine(credit(attempt), moved.negated()));
    }

    /// The truth came out otherwise than what was booked on a person's word: afterwards the processor's account
    /// holds what came in. More goes to the client's credit, what is missing is owed by it. Once per attempt and
    /// reference.
    ///
    /// @param booked what was booked as come in; zero when a person said that nothing was paid
    /// @param came what came in
    public void contradiction(Tx tx, Attempt attempt, Money booked, Money came, String reference) {
        if (!booked.currency().equals(came.currency())) {
            contradiction(tx, attempt, booked, Money.zero(booked.currency()), reference);
            contradiction(tx, attempt, Money.zero(came.currency()), came, reference);
            return;
        }
        var more = came.minus(booked);
        if (more.isPositive()) {
            unallocated(tx, attempt, more, reference, CONTRADICTS);
        } else if (!more.isZero()) {
            book(tx, BookingKind.MISSING, attempt, Optional.of(reference), CONTRADICTS, came(attempt, more));
        }
    }

    /// Books what a person said of money that moved otherwise than asked: from the client's credit to the invoices
    /// where it counts. Else it leaves credit and invoices by way of `outside`, with the person's reference: given
    /// back by hand, or belonging elsewhere. What came in at the processor stays until the processor says
    /// otherwise. What the processor never took is undone.
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
            book(tx, BookingKind.ALLOCATED, attempt, attempt.reference(), said.reason(), lines);
            return;
        }
        boolean cameIn = attempt.amounts().captured().isPositive();
        for (var booking : standing(tx, attempt.id())) {
            if (cameIn) {
                elsewhere(tx, booking, said);
            } else {
                counter(tx, booking, said.reason());
            }
        }
    }

    /// Books what was given back, or is under way: off the invoices, the client's credit, surcharge and tip. Once per
    /// attempt and reference.
    public Booking givenBack(Tx tx, Attempt attempt, NewRefund refund, String reference) {
        var lines = new ArrayList<LedgerLine>();
        add(
                lines,
                new LedgerAccount.Clearing(attempt.asked().account()),
                refund.amount().negated());
        add(lines, new LedgerAccount.Surcharge(), refund.surcharge());
        add(lines, new LedgerAccount.Tips(), refund.tip());
        for (var part : refund.parts()) {
            add(lines, new LedgerAccount.OfInvoice(part.invoice()), part.amount());
        }
        // What a person said belongs elsewhere has left the client's credit already.
        add(lines, attempt.settledApart() ? OUTSIDE : credit(attempt), refund.credit());
        return book(tx, BookingKind.GIVEN_BACK, attempt, Optional.of(reference), refund.reason(), lines);
    }

    /// What was given back came back: its booking is undone. Nothing happens when that was done already.
    public void cameBack(Tx tx, Attempt attempt, String reference, String reason) {
        standing(tx, attempt.id()).stream()
                .filter(booking -> booking.kind() == BookingKind.GIVEN_BACK)
                .filter(booking -> booking.reference().equals(Optional.of(reference)))
                .forEach(booking -> counter(tx, booking, reason));
    }

    /// The bookings of an attempt that nothing has undone yet.
    private List<Booking> standing(View view, String attemptId) {
        var all = bookings(view, attemptId);
        var undone =
                all.stream().flatMap(booking -> booking.corrects().stream()).toList();
        return all.stream()
                .filter(booking -> booking.corrects().isEmpty() && !undone.contains(booking.id()))
                .toList();
    }

    private void elsewhere(Tx tx, Booking original, Settlement said) {
        var lines = original.lines().stream()
                .map(line -> new LedgerLine(
                        line.account() instanceof LedgerAccount.Clearing ? OUTSIDE : line.account(),
                        line.amount().negated()))
                .toList();
        insert(tx, BookingKind.ELSEWHERE, original, said.reference(), said.reason(), lines);
    }

    /// Undoes a booking by its counter-booking, once.
    public Booking counter(Tx tx, Booking original, String reason) {
        var lines = original.lines().stream()
                .map(line -> new LedgerLine(line.account(), line.amount().negated()))
                .toList();
        return insert(tx, BookingKind.CORRECTION, original, original.reference(), reason, lines);
    }

    private Booking insert(
            Tx tx,
            BookingKind kind,
            Booking original,
            Optional<String> reference,
            String reason,
            List<LedgerLine> lines) {
        return insert(tx, kind, original.attemptId(), reference, Optional.of(original.id()), reason, lines);
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
            String reason,
            List<LedgerLine> lines) {
        return insert(tx, kind, Optional.of(attempt.id()), reference, Optional.empty(), reason, lines);
    }

    private Booking insert(
            Tx tx,
            BookingKind kind,
            Optional<String> attemptId,
            Optional<String> reference,
            Optional<String> corrects,
            String reason,
            List<LedgerLine> lines) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var booking = new Booking(ids.next(), kind, attemptId, reference, corrects, reason, at, lines);
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
