package dev.tillbridge.giveback;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.RefundOrder;
import java.util.List;

/// What the journal of a giving back begins with: the ask and everything that was settled with it.
///
/// @param order what the processor is asked for
/// @param captured all that was taken of the payment
/// @param known the processor's ids of what the books knew to have gone back, as the person was shown
record GiveBackRequest(GiveBackAsk ask, String attemptId, RefundOrder order, Money captured, List<String> known) {
    GiveBackRequest {
        known = List.copyOf(known);
    }
}
