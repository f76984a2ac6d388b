package dev.tillbridge.giveback;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.NewRefund;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.RefundPart;
import dev.tillbridge.payment.Returnable;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/// What a person asks to give back, spread over invoices, credit, surcharge and tip. Throws `MORE_THAN_LEFT`,
/// `GIVE_BACK_NEEDS_REASON`, `NOT_FOUND` for an invoice that is not of the payment, or `BAD_MESSAGE`.
final class WantedRefund {
    private WantedRefund() {}

    static NewRefund of(
            GiveBackAsk ask,
            Attempt attempt,
            Returnable left,
            dev.tillbridge.operator.Person by,
            LocalDate day,
            InvoiceDates dates) {
        if (ask.reason().isBlank()) {
            throw Problem.of(ProblemCode.GIVE_BACK_NEEDS_REASON).asException();
        }
        var most = left.principal();
        boolean fits = ask.amount().currency().equals(most.currency())
                && ask.amount().isPositive()
                && ask.amount().compareTo(most) <= 0;
        if (!fits) {
            throw tooMuch(attempt, ask.amount(), most);
        }
        var split = ask.rows().isEmpty()
                ? left.newestFirst(ask.amount(), invoice -> dates.of(attempt, invoice))
                : chosen(ask, attempt);
        var surcharge = left.surchargeFor(ask.amount());
        var tip = left.tipFor(ask.amount());
        try {
            return new NewRefund(
                    ask.activityId(),
                    attempt.id(),
                    ask.amount().plus(surcharge).plus(tip),
                    split.parts(),
                    split.credit(),
                    surcharge,
                    tip,
                    false,
                    ask.reason(),
                    Optional.ofNullable(ask.note()),
                    Optional.of(new Person(by.id(), by.name())),
                    ask.desk(),
                    day);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(
                    Problem.of(ProblemCode.BAD_MESSAGE, "why", String.valueOf(malformed.getMessage())), malformed);
        }
    }

    /// As a person spread it over the invoices; what is left is for the client's credit.
    private static Returnable.Split chosen(GiveBackAsk ask, Attempt attempt) {
        var rest = ask.amount();
        var parts = new ArrayList<RefundPart>();
        for (var row : ask.rows()) {
            var paid = attempt.rows().stream()
                    .filter(each -> each.invoice().id().equals(row.invoiceId()))
                    .findFirst()
                    .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", "That invoice")
                            .asException());
            if (row.amount().isPositive()) {
                rest = rest.minus(row.amount());
                parts.add(new RefundPart(paid.invoice(), paid.number(), row.amount()));
            }
        }
        if (rest.isNegative()) {
            throw tooMuch(attempt, ask.amount().minus(rest), ask.amount());
        }
        return new Returnable.Split(parts, rest);
    }

    private static RuntimeException tooMuch(Attempt attempt, Money asked, Money left) {
        return new Problem(
                        ProblemCode.MORE_THAN_LEFT,
                        Map.of(
                                "asked", Elsewhere.text(asked),
                                "left", Elsewhere.text(left),
                                "code", attempt.code().value()))
                .asException();
    }
}
