package dev.tillbridge.giveback;

import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.BankReturnAnswer;
import dev.tillbridge.payment.BankReturns;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.HappeningHandler;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.util.Optional;

/// A client's bank took money of a bank payment back after it had been paid: it is looked up, then booked back once.
public final class BankReturnNews implements HappeningHandler {
    private final Database database;
    private final Payments payments;
    private final GiveBack giveBack;
    private final BankReturns returns;

    public BankReturnNews(Database database, Payments payments, GiveBack giveBack, BankReturns returns) {
        this.database = database;
        this.payments = payments;
        this.giveBack = giveBack;
        this.returns = returns;
    }

    @Override
    public String kind() {
        return "dispute";
    }

    @Override
    public Handled handle(String account, Happening hint) {
        var ours = hint.payment()
                .flatMap(payment ->
                        database.<Optional<Attempt>>read(view -> payments.byReference(view, account, payment)))
                .filter(attempt -> attempt.asked().way() == WayToPay.BANK_PAYMENT);
        if (ours.isEmpty()) {
            return new Handled.NotOurs();
        }
        return switch (returns.look(hint.object())) {
            case BankReturnAnswer.Gone(var back) ->
                back.payment().equals(ours.get().reference().orElse(""))
                        ? new Handled.Done(
                                tx -> giveBack.sentBack(tx, ours.get().id(), back))
                        : new Handled.NotOurs();
            case BankReturnAnswer.NotGone() -> new Handled.Done(tx -> {});
            case BankReturnAnswer.Unknown(var problem) -> new Handled.Cannot(problem);
        };
    }

    /// What is not final goes on by itself; what went back of what was final is told by the processor's list only.
    @Override
    public void lookAtAll(Tx tx, String account) {}
}
