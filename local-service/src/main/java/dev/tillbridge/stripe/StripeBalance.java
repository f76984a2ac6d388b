package dev.tillbridge.stripe;

import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Charge;
import com.stripe.param.BalanceTransactionListParams;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.BalanceAnswer;
import dev.tillbridge.payment.BalanceBook;
import dev.tillbridge.payment.BalanceLine;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The account's balance transactions, each with what it came of. Thread-safe.
final class StripeBalance implements BalanceBook {
    /// Each row carries its charge; a page is well below what one answer may have.
    private static final long SIZE = 50;

    /// Some thirty thousand movements: far more than a clinic has in three days.
    private static final int MOST_PAGES = 600;

    private final StripeAccess access;

    StripeBalance(StripeAccess access) {
        this.access = access;
    }

    @Override
    public BalanceAnswer between(Instant from, Instant to) {
        return switch (Certainty.of(() -> all(from, to))) {
            case Outcome.Answered<List<BalanceLine>>(var lines) -> new BalanceAnswer.Listed(lines);
            case Outcome.NotDone<List<BalanceLine>>(var problem, var unused1, var unused2) ->
                new BalanceAnswer.NotListed(problem);
            case Outcome.Moved<List<BalanceLine>>(var code, var unused1) ->
                new BalanceAnswer.NotListed(Problem.of(ProblemCode.PROCESSOR_ANSWER_ODD, "what", code));
            case Outcome.Unknown<List<BalanceLine>>(var problem) -> new BalanceAnswer.NotListed(problem);
        };
    }

    private List<BalanceLine> all(Instant from, Instant to) throws StripeException {
        var found = new ArrayList<BalanceLine>();
        var ids = new HashSet<String>();
        @Nullable String last = null;
        for (int page = 0; page < MOST_PAGES; page++) {
            var params = BalanceTransactionListParams.builder()
                    .setLimit(SIZE)
                    .setCreated(BalanceTransactionListParams.Created.builder()
                            .setGte(from.getEpochSecond())
                            .setLt(to.getEpochSecond())
                            .build())
                    .addExpand("data.source");
            if (last != null) {
                params.setStartingAfter(last);
            }
            var list = access.balance().list(params.build(), access.unkeyed());
            var data = OddAnswer.need(list.getData(), "list");
            for (var row : data) {
                var line = line(row);
                if (line.at().isBefore(from.minusSeconds(1)) || !line.at().isBefore(to) || !ids.add(line.id())) {
                    throw new OddAnswer("a movement that was not asked for");
                }
                found.add(line);
                last = line.id();
            }
            if (!OddAnswer.need(list.getHasMore(), "has_more")) {
                return found;
            }
            if (data.isEmpty()) {
                throw new OddAnswer("a list that does not end");
            }
        }
        throw new OddAnswer("an endless list");
    }

    private static BalanceLine line(BalanceTransaction row) {
        var id = OddAnswer.need(row.getId(), "id");
        var kind = OddAnswer.need(row.getType(), "type");
        if (!id.matches("txn_[A-Za-z0-9]{1,80}") || !kind.matches("[a-z_]{1,40}")) {
            throw new OddAnswer("id");
        }
        return new BalanceLine(
                id,
                kind,
                reference(row),
                money(row.getAmount(), row.getCurrency()),
                money(row.getFee(), row.getCurrency()),
                Instant.ofEpochSecond(OddAnswer.need(row.getCreated(), "created")));
    }

    /// Our books know a charge by its intent, and a refund by itself.
    private static Optional<String> reference(BalanceTransaction row) {
        var known = row.getSourceObject() instanceof Charge charge ? charge.getPaymentIntent() : row.getSource();
        return Optional.ofNullable(known).filter(id -> id.matches("[a-z]{2,8}_[A-Za-z0-9]{1,80}"));
    }

    private static Money money(@Nullable Long amount, @Nullable String currency) {
        var code = OddAnswer.need(currency, "currency").toUpperCase(Locale.ROOT);
        try {
            return Money.of(OddAnswer.need(amount, "amount"), code);
        } catch (IllegalArgumentException unknown) {
            throw new OddAnswer("currency");
        }
    }
}
