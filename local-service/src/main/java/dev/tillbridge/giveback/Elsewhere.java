package dev.tillbridge.giveback;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.json.Json;
import dev.tillbridge.location.Locations;
import dev.tillbridge.money.Money;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.BankBlocks;
import dev.tillbridge.payment.BankCodes;
import dev.tillbridge.payment.BankReturn;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.NewRefund;
import dev.tillbridge.payment.RefundState;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.payment.Returnable;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.math.BigInteger;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// Money of our payments that somebody gave back outside, as in the processor's own pages: it is booked, goes on the
/// list of what is to be taken out of the PIMS, is followed, and people are told. Scenario G7 of the field's list.
final class Elsewhere {
    private static final String DESK = "payment processor";
    private static final String BANK = "the client's bank";
    private static final String REASON = "given back outside Tillbridge";

    private final BankBlocks blocks = new BankBlocks();
    private final Clock clock;
    private final Ids ids;
    private final Activities activities;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Reversals reversals;
    private final Attention attention;
    private final Locations locations;
    private final InvoiceDates dates;

    Elsewhere(
            Clock clock,
            Ids ids,
            Activities activities,
            Refunds refunds,
            Ledger ledger,
            Reversals reversals,
            Attention attention,
            Locations locations,
            InvoiceDates dates) {
        this.clock = clock;
        this.ids = ids;
        this.activities = activities;
        this.refunds = refunds;
        this.ledger = ledger;
        this.reversals = reversals;
        this.attention = attention;
        this.locations = locations;
        this.dates = dates;
    }

    /// Takes note of one that the books do not have. True when it was news. One that came to nothing is none.
    boolean adopt(Tx tx, Attempt attempt, RefundTruth truth) {
        boolean known = refunds.ofAttempt(tx, attempt.id()).stream()
                .anyMatch(refund -> refund.reference().equals(Optional.of(truth.reference()))
                        || ((refund.state().running() || refund.onWordOnly())
                                && refund.id().equals(truth.metadata().get("refund"))));
        boolean counts = truth.status() != RefundStatus.FAILED
                && truth.amount().currency().equals(attempt.amounts().captured().currency());
        if (known || !counts) {
            return false;
        }
        var found = found(tx, attempt, truth.amount(), REASON, DESK);
        refunds.adopt(tx, attempt, found, state(truth), truth.reference(), truth.reversed());
        ledger.givenBack(tx, attempt, found, truth.reference());
        reversals.givenBack(tx, attempt, found);
        activities.start(
                tx, new ActivityId(found.id()), FoundBackPlan.KIND, Json.tree(new FoundBackRequest(found.id(), truth)));
        boolean ours = Optional.ofNullable(truth.metadata().get("refund"))
                .flatMap(id -> refunds.find(tx, id))
                .filter(refund -> refund.attemptId().equals(attempt.id()))
                .isPresent();
        var code = ours ? ProblemCode.GIVE_BACK_WENT_AFTER_ALL : ProblemCode.GIVEN_BACK_ELSEWHERE;
        attention.raise(
                tx,
                ours ? AttentionKind.GIVE_BACK_OTHERWISE : AttentionKind.GIVEN_BACK_ELSEWHERE,
                found.id(),
                Optional.of(attempt.activityId()),
                new Problem(
                        code,
                        Map.of(
                                "amount", text(truth.amount()),
                                "code", attempt.code().value())),
                code.name());
        return true;
    }

    /// The client's bank took it back after it had been paid: a row of its own, booked back, to be taken out of the
    /// PIMS, and for a person. Where the client said that it was not allowed, no other is sent.
    boolean sentBack(Tx tx, Attempt attempt, BankReturn back) {
        boolean known = refunds.byReference(tx, back.reference()).isPresent();
        boolean counts = attempt.state() == AttemptState.CAPTURED
                && back.amount().currency().equals(attempt.amounts().captured().currency());
        if (known || !counts) {
            return false;
        }
        if (BankCodes.notAllowed(back.code())) {
            blocks.block(tx, attempt, back.code(), back.seenAt());
        }
        var found = found(tx, attempt, back.amount(), NewRefund.SENT_BACK, BANK);
        refunds.adopt(tx, attempt, found, RefundState.GIVEN_BACK, back.reference(), false);
        ledger.givenBack(tx, attempt, found, back.reference());
        reversals.givenBack(tx, attempt, found);
        var problem = new Problem(
                ProblemCode.BANK_RETURNED,
                Map.of(
                        "amount", text(back.amount()),
                        "code", attempt.code().value(),
                        "said", back.code()));
        attention.raise(
                tx,
                AttentionKind.BANK_CAME_BACK,
                found.id(),
                Optional.of(attempt.activityId()),
                problem,
                problem.code().name());
        return true;
    }

    private NewRefund found(Tx tx, Attempt attempt, Money amount, String reason, String desk) {
        var left = refunds.returnable(tx, attempt);
        boolean all = amount.equals(left.all());
        var surcharge = all ? left.surcharge() : share(left.taken().surcharge(), left.surcharge(), left, amount);
        var tip = all ? left.tip() : share(left.taken().tip(), left.tip(), left, amount);
        var principal = amount.minus(surcharge).minus(tip);
        var split = left.newestFirst(principal, invoice -> dates.of(attempt, invoice));
        return new NewRefund(
                ids.next(),
                attempt.id(),
                amount,
                split.parts(),
                split.credit(),
                surcharge,
                tip,
                true,
                reason,
                Optional.empty(),
                Optional.empty(),
                desk,
                clock.instant().atZone(locations.location(tx).zone()).toLocalDate());
    }

    /// What of an amount that was given back is surcharge or tip: in proportion to all that was taken.
    private static Money share(Money whole, Money still, Returnable left, Money amount) {
        var part = BigInteger.valueOf(whole.minorUnits())
                .multiply(BigInteger.valueOf(amount.minorUnits()))
                .divide(BigInteger.valueOf(left.taken().captured().minorUnits()));
        var share = new Money(part.longValueExact(), whole.currency()).atMost(still);
        return share.isNegative() ? Money.zero(whole.currency()) : share;
    }

    static RefundState state(RefundTruth truth) {
        return switch (truth.status()) {
            case UNDER_WAY -> RefundState.UNDER_WAY;
            case SUCCEEDED -> RefundState.GIVEN_BACK;
            case FAILED -> RefundState.CAME_BACK;
        };
    }

    static String text(Money money) {
        return Detail.money(money.minorUnits(), money.currency().getCurrencyCode());
    }
}
