package dev.tillbridge.farside;

import dev.tillbridge.money.Money;
import dev.tillbridge.payment.BalanceAnswer;
import dev.tillbridge.payment.BalanceBook;
import dev.tillbridge.payment.BalanceLine;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A processor's balance, which says nothing while nothing was put on it. For one thread.
public final class FarBalance implements BalanceBook {
    private final List<BalanceLine> lines = new ArrayList<>();

    public void moved(String reference, Money gross, Money fee, Instant at) {
        lines.add(new BalanceLine("txn_" + lines.size(), "charge", Optional.of(reference), gross, fee, at));
    }

    @Override
    public BalanceAnswer between(Instant from, Instant to) {
        return lines.isEmpty()
                ? new BalanceAnswer.NotListed(Problem.of(ProblemCode.PROCESSOR_SILENT))
                : new BalanceAnswer.Listed(lines.stream()
                        .filter(line -> !line.at().isBefore(from) && line.at().isBefore(to))
                        .toList());
    }
}
