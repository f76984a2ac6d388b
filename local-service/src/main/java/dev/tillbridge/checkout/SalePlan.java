package dev.tillbridge.checkout;

import dev.tillbridge.activity.Journal;
import dev.tillbridge.activity.KeptResult;
import dev.tillbridge.activity.Next;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.activity.Signal;
import dev.tillbridge.activity.Step;

/// A charge on a card reader: read the invoice anew, empty the reader, create the charge, show it, watch it, and
/// when it
/// is not paid make it final before saying so.
public final class SalePlan implements Plan {
    /// The kind of activity.
    public static final String KIND = "sale";

    /// Somebody pressed Stop. A wish: the processor's answer stays the truth.
    static final Signal STOP = new Signal("stop");

    private final SaleSteps steps;

    SalePlan(SaleSteps steps) {
        this.steps = steps;
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
        if (sale.outcome(CreateCharge.NAME) == Outcome.NEVER_STARTED) {
            return beforeTheCharge(sale);
        }
        return withTheCharge(sale);
    }

    /// Nothing of this sale has left the machine.
    private Next beforeTheCharge(SaleJournal sale) {
        boolean read = sale.request().typed() || sale.outcome(ReadInvoices.NAME) == Outcome.DONE;
        if (sale.outcome(ReadInvoices.NAME) == Outcome.NOT_DONE || sale.outcome(ClearReader.NAME) == Outcome.NOT_DONE) {
            return finished(SaleEnd.NOT_CHARGED);
        }
        if (sale.stopWished() || sale.deskGone()) {
            return go(steps.giveUp());
        }
        if (!read) {
            return go(steps.readInvoices());
        }
        return go(sale.outcome(ClearReader.NAME) == Outcome.DONE ? steps.createCharge() : steps.clearReader());
    }

    private Next withTheCharge(SaleJournal sale) {
        if (sale.outcome(CreateCharge.NAME) == Outcome.NOT_DONE) {
            return finished(SaleEnd.NOT_CHARGED);
        }
        if (sale.ended()) {
            return finished(sale.end());
        }
        if (sale.decidedPaid()) {
            return sale.outcome(CheckDecision.NAME) == Outcome.DONE
                    ? finished(SaleEnd.DECIDED)
                    : go(steps.checkDecision());
        }
        if (sale.mustBeMadeFinal()) {
            return go(steps.makeFinal());
        }
        if (sale.outcome(CreateCharge.NAME) != Outcome.DONE) {
            return go(steps.createCharge());
        }
        return go(sale.outcome(ShowAmount.NAME) == Outcome.DONE ? steps.watchReader() : steps.showAmount());
    }

    private static Next go(Step step) {
        return new Next.Do(step);
    }

    private static Next finished(SaleEnd end) {
        return new Next.Finished(end.name());
    }
}
