package dev.tillbridge.checkout;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.KeptResult;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.activity.Signal;
import dev.tillbridge.activity.Step;
import java.util.Optional;

/// A charge, whatever the way to pay: read the invoice anew, make ready, create the charge, show it, watch it, and when
/// it is not paid make it final before saying so.
public final class SalePlan implements Plan {
    /// The kind of activity.
    public static final String KIND = "sale";

    /// Somebody pressed Stop. A wish: the processor's answer stays the truth.
    static final Signal STOP = new Signal("stop");

    private final SaleWays ways;

    SalePlan(SaleWays ways) {
        this.ways = ways;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean outlivesItsHome() {
        return true;
    }

    @Override
    public boolean agrees(Journal stood, KeptResult kept) {
        return KeptSale.agrees(SaleJournal.of(stood), kept) || (!kept.look() && Plan.super.agrees(stood, kept));
    }

    @Override
    public Next next(Journal journal) {
        var sale = SaleJournal.of(journal);
        if (sale.request().refusal() != null || sale.outcome(GiveUp.NAME) == Outcome.DONE) {
            return finished(SaleEnd.NOT_CHARGED);
        }
        var steps = ways.of(sale.request().pays());
        if (sale.outcome(CreateCharge.NAME) == Outcome.NEVER_STARTED) {
            return beforeTheCharge(sale, steps);
        }
        return withTheCharge(sale, steps);
    }

    /// Nothing of this sale has left the machine.
    private static Next beforeTheCharge(SaleJournal sale, SaleSteps steps) {
        var prepare = steps.prepare();
        boolean read = sale.request().typed() || sale.outcome(ReadInvoices.NAME) == Outcome.DONE;
        if (sale.outcome(ReadInvoices.NAME) == Outcome.NOT_DONE || prepared(sale, prepare) == Outcome.NOT_DONE) {
            return finished(SaleEnd.NOT_CHARGED);
        }
        if (sale.stopWished() || sale.deskGone()) {
            return go(steps.giveUp());
        }
        if (!read) {
            return go(steps.readInvoices());
        }
        return go(prepare.filter(each -> sale.outcome(each.name()) != Outcome.DONE)
                .orElseGet(steps::createCharge));
    }

    private static Outcome prepared(SaleJournal sale, Optional<Step> prepare) {
        return prepare.map(each -> sale.outcome(each.name())).orElse(Outcome.DONE);
    }

    private static Next withTheCharge(SaleJournal sale, SaleSteps steps) {
        if (sale.outcome(CreateCharge.NAME) == Outcome.NOT_DONE) {
            return finished(SaleEnd.NOT_CHARGED);
        }
        if (sale.ended()) {
            return finished(sale.end());
        }
        if (sale.decidedPaid()) {
            if (sale.outcome(CheckDecision.NAME) == Outcome.DONE) {
                return finished(SaleEnd.DECIDED);
            }
            // Called paid, and held: nobody else will take it.
            return sale.hold().map(hold -> hold.next(steps.takeHeld())).orElseGet(() -> go(steps.checkDecision()));
        }
        if (sale.mustBeMadeFinal()) {
            return go(steps.makeFinal());
        }
        if (sale.outcome(CreateCharge.NAME) != Outcome.DONE) {
            return go(steps.createCharge());
        }
        var hold = sale.hold();
        if (hold.isPresent()) {
            return hold.get().next(steps.takeHeld());
        }
        return go(steps.show()
                .filter(each -> sale.outcome(each.name()) != Outcome.DONE)
                .orElseGet(steps::watch));
    }

    private static Next go(Step step) {
        return new Next.Do(step);
    }

    private static Next finished(SaleEnd end) {
        return new Next.Finished(end.name());
    }
}
