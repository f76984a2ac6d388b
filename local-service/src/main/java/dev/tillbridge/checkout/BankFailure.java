package dev.tillbridge.checkout;

import dev.tillbridge.payment.BankDebit;
import dev.tillbridge.payment.ChargeTruth;
import dev.tillbridge.payment.Decline;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.util.Optional;

/// Why no money came of a bank payment. A bank that sends a debit back declines nothing: nobody stood there and could
/// have been told.
final class BankFailure {
    private BankFailure() {}

    static Optional<Problem> of(ChargeTruth truth) {
        return truth.failedDebit().map(debit -> {
            // The processor's sentence says again what the problem says; its word for why is enough.
            var said = truth.decline().map(Decline::code).filter(word -> !word.isBlank());
            var code = debit.stage() == BankDebit.Stage.CAME_BACK
                    ? ProblemCode.BANK_CAME_BACK
                    : ProblemCode.BANK_NOT_PROVED;
            return Problem.of(
                    code, "said", said.map(word -> word.replace('_', ' ')).orElse("-"));
        });
    }

    static boolean is(Problem problem) {
        return problem.code() == ProblemCode.BANK_CAME_BACK || problem.code() == ProblemCode.BANK_NOT_PROVED;
    }
}
