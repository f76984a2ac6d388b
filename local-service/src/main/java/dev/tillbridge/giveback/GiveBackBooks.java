package dev.tillbridge.giveback;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Refund;
import dev.tillbridge.payment.RefundState;
import dev.tillbridge.payment.RefundStatus;
import dev.tillbridge.payment.RefundTruth;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import java.util.Map;
import java.util.Optional;

/// A giving back's way into our books. Everything here commits together with the journal row that it comes from.
class GiveBackBooks {
    private final Payments payments;
    private final Refunds refunds;
    private final Ledger ledger;
    private final Reversals reversals;
    private final Attention attention;
    private final Elsewhere elsewhere;

    GiveBackBooks(
            Payments payments,
            Refunds refunds,
            Ledger ledger,
            Reversals reversals,
            Attention attention,
            Elsewhere elsewhere) {
        this.payments = payments;
        this.refunds = refunds;
        this.ledger = ledger;
        this.reversals = reversals;
        this.attention = attention;
        this.elsewhere = elsewhere;
    }

    /// What the processor had given back before: what the books do not have is taken over. Where no room is left, ours
    /// does not go.
    void seen(Tx tx, GiveBackJournal way, LookFirst.Seen seen) {
        var attempt = attempt(tx, way);
        if (!seen.fits()) {
            notGiven(tx, way, noRoom(way, attempt, seen));
        }
        for (var truth : seen.refunds()) {
            refunds.byReference(tx, truth.reference()).ifPresent(known -> watched(tx, known, truth));
            elsewhere.adopt(tx, payments.attempt(tx, attempt.id()), truth);
        }
    }

    /// What went back that the person was not shown; else there was too little left.
    private static Problem noRoom(GiveBackJournal way, Attempt attempt, LookFirst.Seen seen) {
        var request = way.request();
        var code = attempt.code().value();
        var left = request.captured();
        for (var truth : LookFirst.others(request, seen.refunds())) {
            if (!request.known().contains(truth.reference())) {
                return new Problem(
                        ProblemCode.GIVEN_BACK_ELSEWHERE,
                        Map.of("amount", Elsewhere.text(truth.amount()), "code", code));
            }
            left = left.minus(truth.amount());
        }
        return new Problem(
                ProblemCode.MORE_THAN_LEFT,
                Map.of(
                        "asked", Elsewhere.text(request.order().amount()),
                        "left", Elsewhere.text(left),
                        "code", code));
    }

    /// It may have gone.
    void notSure(Tx tx, GiveBackJournal way, Problem problem) {
        var refund = refund(tx, way);
        if (refund.state().running()) {
            refunds.move(tx, refund.id(), RefundState.UNKNOWN, Optional.empty(), false, Optional.of(problem));
        }
    }

    /// It certainly did not go.
    void notGiven(Tx tx, GiveBackJournal way, Problem problem) {
        var refund = refund(tx, way);
        if (refund.state().running()) {
            refunds.move(tx, refund.id(), RefundState.NOT_GIVEN, Optional.empty(), false, Optional.of(problem));
        }
    }

    /// The processor has taken it on: booked, and on its way out of the PIMS, in this same transaction.
    void taken(Tx tx, GiveBackJournal way, RefundTruth truth) {
        if (truth.status() == RefundStatus.FAILED && refund(tx, way).state().running()) {
            notGiven(tx, way, Problem.of(ProblemCode.GIVE_BACK_REFUSED, "why", truth.failure()));
            return;
        }
        var refund = refund(tx, way);
        if (!refund.state().running() && refund.reference().isEmpty()) {
            // A person decided while the answer was on its way.
            checked(tx, way, truth);
            return;
        }
        refunds.move(
                tx,
                refund.id(),
                Elsewhere.state(truth),
                Optional.of(truth.reference()),
                truth.reversed(),
                Optional.empty());
        var attempt = attempt(tx, way);
        ledger.givenBack(tx, attempt, refund.asked(), truth.reference());
        reversals.givenBack(tx, attempt, refund.asked());
    }

    /// A person says that it went: booked, and on its way out of the PIMS, in this same transaction.
    void said(Tx tx, Refund refund) {
        refunds.move(tx, refund.id(), RefundState.GIVEN_BACK, Optional.empty(), false, Optional.empty());
        var attempt = payments.attempt(tx, refund.attemptId());
        ledger.givenBack(tx, attempt, refund.asked(), onWord(refund));
        reversals.givenBack(tx, attempt, refund.asked());
    }

    /// What stands in the books where the processor's id would.
    private static String onWord(Refund refund) {
        return "said-" + refund.id();
    }

    /// After a person's decision the processor's list holds this money.
    void checked(Tx tx, GiveBackJournal way, RefundTruth truth) {
        var refund = refund(tx, way);
        if (refund.state().running() && way.isOrdered(truth)) {
            taken(tx, way, truth);
        } else if (refund.reference().equals(Optional.of(truth.reference()))) {
            watched(tx, refund, truth);
        } else if (refund.onWordOnly() && way.isOrdered(truth)) {
            var known = refunds.move(
                    tx,
                    refund.id(),
                    refund.state(),
                    Optional.of(truth.reference()),
                    truth.reversed(),
                    Optional.empty());
            watched(tx, known, truth);
        } else {
            neverWent(tx, way);
            elsewhere.adopt(tx, attempt(tx, way), truth);
        }
    }

    /// The processor's whole list does not hold it, and nothing can arrive any more: *not given back* is true, *given
    /// back* was not.
    void neverWent(Tx tx, GiveBackJournal way) {
        var refund = refund(tx, way);
        if (refund.state().running()) {
            notGiven(tx, way, Problem.of(ProblemCode.DECIDED_NOT_GIVEN_BACK));
        } else if (refund.onWordOnly()) {
            var attempt = attempt(tx, way);
            var why = new Problem(
                    ProblemCode.GIVE_BACK_NEVER_WENT,
                    Map.of(
                            "amount", Elsewhere.text(refund.asked().amount()),
                            "code", attempt.code().value()));
            undone(tx, refund, Optional.empty(), false, why, AttentionKind.GIVE_BACK_OTHERWISE);
        }
    }

    /// The processor says how it stands now.
    void watched(Tx tx, String refundId, RefundTruth truth) {
        watched(tx, refunds.get(tx, refundId), truth);
    }

    /// How one stands now that has gone, whoever gave it back.
    void watched(Tx tx, Refund refund, RefundTruth truth) {
        var next = Elsewhere.state(truth);
        boolean vanishesAfterAll = next == refund.state() && truth.reversed() && !refund.reversed();
        if (!refund.state().canBecome(next) && !vanishesAfterAll) {
            return;
        }
        var attempt = payments.attempt(tx, refund.attemptId());
        if (next != RefundState.CAME_BACK) {
            refunds.move(tx, refund.id(), next, Optional.empty(), truth.reversed(), Optional.empty());
            return;
        }
        var why = new Problem(
                ProblemCode.GIVE_BACK_CAME_BACK,
                Map.of(
                        "amount", Elsewhere.text(refund.asked().amount()),
                        "code", attempt.code().value(),
                        "why", truth.failure().isEmpty() ? "-" : truth.failure()));
        undone(tx, refund, Optional.of(truth.reference()), truth.reversed(), why, AttentionKind.GIVE_BACK_CAME_BACK);
    }

    /// The clinic has it again: its booking and its way out of the PIMS are undone, and people are told.
    private void undone(
            Tx tx, Refund refund, Optional<String> reference, boolean reversed, Problem why, AttentionKind kind) {
        refunds.move(tx, refund.id(), RefundState.CAME_BACK, Optional.empty(), reversed, Optional.of(why));
        var attempt = payments.attempt(tx, refund.attemptId());
        reference.ifPresent(id -> ledger.cameBack(tx, attempt, id, why.code().name()));
        ledger.cameBack(tx, attempt, onWord(refund), why.code().name());
        reversals.cameBack(tx, attempt, refund.asked());
        attention.raise(
                tx,
                kind,
                refund.id(),
                Optional.of(attempt.activityId()),
                why,
                why.code().name());
    }

    private Refund refund(Tx tx, GiveBackJournal way) {
        return refunds.get(tx, way.request().order().refundId());
    }

    private Attempt attempt(Tx tx, GiveBackJournal way) {
        return payments.attempt(tx, way.request().attemptId());
    }
}
