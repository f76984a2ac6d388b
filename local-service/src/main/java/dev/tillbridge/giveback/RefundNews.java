package dev.tillbridge.giveback;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.HappeningHandler;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.RefundAnswer;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;

/// What happened to a refund on a payment of ours, whoever made it: it is looked up, then compared with the
/// books, or adopted where somebody made it in the processor's own pages.
public final class RefundNews implements HappeningHandler {
    private final Database database;
    private final Payments payments;
    private final Refunds refunds;
    private final Activities activities;
    private final GiveBack giveBack;
    private final RefundProvider provider;

    public RefundNews(
            Database database,
            Payments payments,
            Refunds refunds,
            Activities activities,
            GiveBack giveBack,
            RefundProvider provider) {
        this.database = database;
        this.payments = payments;
        this.refunds = refunds;
        this.activities = activities;
        this.giveBack = giveBack;
        this.provider = provider;
    }

    @Override
    public String kind() {
        return "refund";
    }

    @Override
    public Handled handle(String account, Happening hint) {
        if (isOfOthers(account, hint)) {
            return new Handled.NotOurs();
        }
        return switch (provider.look(hint.object())) {
            case RefundAnswer.Known(var truth) ->
                giveBack.found(account, truth) ? new Handled.Done(tx -> {}) : new Handled.NotOurs();
            case RefundAnswer.NotDone(var problem, var unused) -> new Handled.Cannot(problem);
            case RefundAnswer.Unknown(var problem) -> new Handled.Cannot(problem);
            case RefundAnswer.Absent() -> new Handled.NotOurs();
        };
    }

    /// Every payment of ours is one that the entry names; for others the processor is asked nothing.
    private boolean isOfOthers(String account, Happening hint) {
        return hint.payment()
                .filter(payment -> database.<Boolean>read(
                        view -> payments.byReference(view, account, payment).isPresent()))
                .isEmpty();
    }

    @Override
    public void lookAtAll(Tx tx, String account) {
        refunds.unsettled(tx).stream()
                .filter(refund -> payments.attempt(tx, refund.attemptId())
                        .asked()
                        .account()
                        .equals(account))
                .forEach(refund -> activities.lookNow(tx, new ActivityId(refund.id())));
    }
}
