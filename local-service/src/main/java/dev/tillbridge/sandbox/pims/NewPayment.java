package dev.tillbridge.sandbox.pims;

import dev.tillbridge.money.Money;
import java.time.LocalDate;

/// A payment that has been typed in and checked; `type` and `employee` are the clinic's own numbers.
record NewPayment(String invoice, long type, long employee, Money amount, LocalDate paidOn, String reference) {}
