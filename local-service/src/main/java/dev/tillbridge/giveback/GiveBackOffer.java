package dev.tillbridge.giveback;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.RefundPart;
import dev.tillbridge.payment.Returnable;
import dev.tillbridge.problem.Problem;
import java.util.List;
import java.util.Optional;

/// What may be given back of a payment now.
///
/// @param refusal why nothing may; empty while something may
/// @param newestFirst what goes off the invoices when all that is left goes back, in the order in which it goes
/// @param reasons the clinic's list
public record GiveBackOffer(
        Attempt attempt,
        Optional<Problem> refusal,
        Returnable left,
        List<RefundPart> newestFirst,
        List<String> reasons) {
    public GiveBackOffer {
        newestFirst = List.copyOf(newestFirst);
        reasons = List.copyOf(reasons);
    }

    /// Whether it is only held on the card: it is let go as a whole, and nothing is taken.
    public boolean held() {
        return attempt.held();
    }

    /// All that may go back, surcharge and tip included; zero where nothing may.
    public Money most() {
        if (held()) {
            return attempt.amounts().approved();
        }
        return refusal.isPresent() ? Money.zero(left.all().currency()) : left.all();
    }
}
