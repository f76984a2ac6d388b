package dev.tillbridge.payment;

import dev.tillbridge.money.Money;
import java.time.Instant;

/// Money of a bank payment that went back to the client's bank after it had been paid, for good.
///
/// @param reference the processor's id of it
/// @param payment the processor's reference of the payment
/// @param code the bank's word for why, as `R10` or `debit_not_authorized`
public record BankReturn(String reference, String payment, Money amount, String code, Instant seenAt) {}
