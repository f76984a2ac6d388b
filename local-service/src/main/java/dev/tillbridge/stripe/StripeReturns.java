package dev.tillbridge.stripe;

import static dev.tillbridge.problem.ProblemCode.PROCESSOR_ANSWER_ODD;

import com.stripe.model.Dispute;
import dev.tillbridge.payment.BankReturn;
import dev.tillbridge.payment.BankReturnAnswer;
import dev.tillbridge.payment.BankReturns;
import dev.tillbridge.problem.Problem;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;

/// Money of a bank debit that goes back after it was paid comes as a dispute that is lost from the first. Thread-safe.
final class StripeReturns implements BankReturns {
    private static final Pattern ID = Pattern.compile("d[up]_[A-Za-z0-9_]{1,100}");

    private final StripeAccess access;
    private final Clock clock;

    StripeReturns(StripeAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    @Override
    public BankReturnAnswer look(String reference) {
        if (!ID.matcher(reference).matches()) {
            return odd("not a dispute");
        }
        return switch (Certainty.of(() -> read(access.disputes().retrieve(reference, access.unkeyed()), reference))) {
            case Outcome.Answered<BankReturnAnswer>(var answer) -> answer;
            case Outcome.NotDone<BankReturnAnswer>(var problem, var unused1, var unused2) ->
                new BankReturnAnswer.Unknown(problem);
            case Outcome.Moved<BankReturnAnswer>(var code, var unused1) -> odd(code);
            case Outcome.Unknown<BankReturnAnswer>(var problem) -> new BankReturnAnswer.Unknown(problem);
        };
    }

    private BankReturnAnswer read(Dispute dispute, String reference) {
        if (!reference.equals(dispute.getId()) || !"dispute".equals(dispute.getObject())) {
            throw new OddAnswer("another dispute than asked for");
        }
        if (OddAnswer.need(dispute.getLivemode(), "livemode") != access.live()) {
            throw new OddAnswer("live and practice mixed up");
        }
        if (!"lost".equals(OddAnswer.need(dispute.getStatus(), "status"))) {
            return new BankReturnAnswer.NotGone();
        }
        var payment = OddAnswer.need(dispute.getPaymentIntent(), "payment_intent");
        if (!IntentReading.isReference(payment)) {
            throw new OddAnswer("not a payment");
        }
        var currency = IntentReading.currency(dispute.getCurrency());
        var amount = IntentReading.money(dispute.getAmount(), currency, "amount");
        if (!amount.isPositive()) {
            throw new OddAnswer("a return of nothing");
        }
        var code = Texts.bounded(dispute.getNetworkReasonCode(), 20);
        return new BankReturnAnswer.Gone(new BankReturn(
                reference, payment, amount, code.isEmpty() ? Texts.bounded(dispute.getReason(), 60) : code, now()));
    }

    private Instant now() {
        return clock.instant();
    }

    private static BankReturnAnswer odd(String what) {
        return new BankReturnAnswer.Unknown(Problem.of(PROCESSOR_ANSWER_ODD, "what", what));
    }
}
