package dev.tillbridge.giveback;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.RefundOrder;

/// What the journal of a giving back begins with: the ask and everything that was settled with it.
///
/// @param order what the processor is asked for
/// @param captured all that was taken of the payment
record GiveBackRequest(GiveBackAsk ask, String attemptId, RefundOrder order, Money captured) {}
