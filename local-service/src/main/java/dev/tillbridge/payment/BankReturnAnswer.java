package dev.tillbridge.payment;

import dev.tillbridge.problem.Problem;

/// The answer of a processor to a question about money that may have gone back to a bank.
public sealed interface BankReturnAnswer {
    /// It went back for good.
    record Gone(BankReturn back) implements BankReturnAnswer {}

    /// Nothing is decided, or it stayed.
    record NotGone() implements BankReturnAnswer {}

    /// Nothing is known.
    record Unknown(Problem problem) implements BankReturnAnswer {}
}
