package dev.tillbridge.dayend;

import dev.tillbridge.money.Money;
import java.time.LocalDate;

/// What is on both sides, on two days: no difference.
///
/// @param amount by how much the other side's total of the day is higher for it; less than nothing when it has it on
/// another day
/// @param day the other day
public record Timing(String paymentId, String code, String way, Money amount, LocalDate day) {}
