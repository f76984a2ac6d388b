package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What of a payment may still be given back: what was taken, less what succeeded, is under way or may have gone.
///
/// @param rows the invoices that got money, in the order of the payment, each with what is left on it; zero where
/// nothing is
/// @param credit what is left of what went to the client's credit
/// @param creditFirst whether a part goes off the credit before it goes off an invoice: a deposit is nobody's yet
/// @param surcharge what is left of the surcharge, which goes back in proportion; `tip` alike
public record Returnable(List<Row> rows, Money credit, boolean creditFirst, Money surcharge, Money tip, Amounts taken) {
    /// One invoice.
    public record Row(InvoiceKey invoice, String number, Money left) {}

    public Returnable {
        rows = List.copyOf(rows);
    }

    static Returnable of(Attempt attempt, List<Refund> refunds) {
        var held = refunds.stream()
                .filter(refund -> refund.state().reserves())
                .map(Refund::asked)
                .toList();
        var amounts = attempt.amounts();
        var rows = attempt.rows().stream()
                .filter(row -> row.captured().isPositive())
                .map(row -> new Row(row.invoice(), row.number(), left(row, held)))
                .toList();
        var zero = Money.zero(amounts.captured().currency());
        var credit = amounts.principal().minus(inCurrency(attempt, zero));
        return new Returnable(
                rows,
                less(credit, held, NewRefund::credit),
                attempt.asked().kept().isPresent(),
                less(amounts.surcharge(), held, NewRefund::surcharge),
                less(amounts.tip(), held, NewRefund::tip),
                amounts);
    }

    /// What the invoices got; nothing where another currency moved than was asked for.
    private static Money inCurrency(Attempt attempt, Money zero) {
        var allocated = attempt.allocated();
        return allocated.isZero() ? zero : allocated;
    }

    private static Money left(AttemptRow row, List<NewRefund> held) {
        var left = row.captured();
        for (var refund : held) {
            for (var part : refund.parts()) {
                left = part.invoice().equals(row.invoice()) ? left.minus(part.amount()) : left;
            }
        }
        return left;
    }

    private static Money less(Money whole, List<NewRefund> held, Function<NewRefund, Money> which) {
        var left = whole;
        for (var refund : held) {
            left = left.minus(which.apply(refund));
        }
        return left;
    }

    /// All that may be given back of invoices and credit.
    public Money principal() {
        return rows.stream().map(Row::left).reduce(credit, Money::plus);
    }

    /// All that may be given back, surcharge and tip included.
    public Money all() {
        return principal().plus(surcharge).plus(tip);
    }

    /// The surcharge that goes back with so much of the principal: in proportion, and with the last of it the rest.
    public Money surchargeFor(Money part) {
        return share(taken.surcharge(), surcharge, part);
    }

    /// The tip that goes back with so much of the principal, alike.
    public Money tipFor(Money part) {
        return share(taken.tip(), tip, part);
    }

    private Money share(Money whole, Money left, Money part) {
        if (part.equals(principal())) {
            return left;
        }
        var doubled = BigInteger.valueOf(whole.minorUnits())
                .multiply(BigInteger.valueOf(part.minorUnits()))
                .shiftLeft(1);
        var principal = BigInteger.valueOf(taken.principal().minorUnits());
        var rounded = doubled.add(principal).divide(principal.shiftLeft(1)).longValueExact();
        return new Money(rounded, whole.currency()).atMost(left);
    }

    /// So much of the principal off the invoices: the newest first, those without a date last; then the client's
    /// credit, where that does not come first.
    public Split newestFirst(Money part, Function<InvoiceKey, Optional<LocalDate>> dates) {
        var parts = new ArrayList<RefundPart>();
        var before = creditFirst ? credit.atMost(part) : Money.zero(part.currency());
        var rest = part.minus(before);
        for (var row : sorted(dates)) {
            var off = row.left().atMost(rest);
            if (off.isPositive()) {
                parts.add(new RefundPart(row.invoice(), row.number(), off));
                rest = rest.minus(off);
            }
        }
        return new Split(parts, before.plus(rest));
    }

    private List<Row> sorted(Function<InvoiceKey, Optional<LocalDate>> dates) {
        Comparator<Row> byDate =
                Comparator.comparing(row -> dates.apply(row.invoice()).orElse(LocalDate.MIN));
        return rows.stream().sorted(byDate.reversed()).toList();
    }

    /// The parts of the invoices, and what is left for the client's credit.
    public record Split(List<RefundPart> parts, Money credit) {
        public Split {
            parts = List.copyOf(parts);
        }
    }
}
