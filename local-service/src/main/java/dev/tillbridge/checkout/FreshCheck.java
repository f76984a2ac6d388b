package dev.tillbridge.checkout;

import dev.tillbridge.money.Money;
import dev.tillbridge.pims.Reading;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Map;
import java.util.Optional;

/// Whether an invoice, read anew, is still the one that was shown. What is due may differ by our own money only.
final class FreshCheck {
    private FreshCheck() {}

    /// @param open what the fresh reading leaves open, our own money taken off
    static Optional<Problem> compare(SaleInvoice shown, Reading fresh, Money open) {
        var now = fresh.invoice();
        if (!now.id().equals(shown.key().id()) || !now.client().id().equals(shown.clientId())) {
            return Optional.of(Problem.of(ProblemCode.OTHER_CLIENT, "invoice", shown.number()));
        }
        boolean sameTotal = shown.listed() || now.total().equals(shown.total());
        if (!open.equals(shown.mayCharge()) || !sameTotal) {
            return Optional.of(new Problem(
                    ProblemCode.INVOICE_CHANGED,
                    Map.of("invoice", shown.number(), "was", text(shown.mayCharge()), "now", text(open))));
        }
        if (!fresh.blocks().isEmpty()) {
            return Optional.of(fresh.blocks().getFirst());
        }
        // Where our own money went in meanwhile the readings cannot be equal; that was the only difference.
        boolean comparable = !shown.listed() && now.due().equals(shown.due());
        return !comparable || fresh.digest().equals(shown.digest())
                ? Optional.empty()
                : Optional.of(Problem.of(ProblemCode.INVOICE_NOT_THE_SAME, "invoice", shown.number()));
    }

    private static String text(Money money) {
        return Detail.money(money.minorUnits(), money.currency().getCurrencyCode());
    }
}
