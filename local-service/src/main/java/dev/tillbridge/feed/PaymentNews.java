package dev.tillbridge.feed;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.HappeningHandler;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import java.util.Optional;

/// What happened to a payment of ours: its activity looks now instead of at the end of its pause.
public final class PaymentNews implements HappeningHandler {
    private final Database database;
    private final Payments payments;
    private final Activities activities;

    public PaymentNews(Database database, Payments payments, Activities activities) {
        this.database = database;
        this.payments = payments;
        this.activities = activities;
    }

    @Override
    public String kind() {
        return "payment_intent";
    }

    @Override
    public Handled handle(String account, Happening hint) {
        var attempt = database.<Optional<Attempt>>read(view -> payments.byReference(view, account, hint.object()));
        if (attempt.isEmpty()) {
            return new Handled.NotOurs();
        }
        // Also one that a person has decided is looked at until day 30.
        return attempt.get().state().settled()
                ? new Handled.Done(tx -> look(tx, attempt.get()))
                // It may have been looked at just before this happened, and have gone to rest again.
                : new Handled.Again(tx -> look(tx, attempt.get()));
    }

    @Override
    public void lookAtAll(Tx tx, String account) {
        payments.running(tx).stream()
                .filter(attempt -> attempt.asked().account().equals(account))
                .forEach(attempt -> look(tx, attempt));
    }

    private void look(Tx tx, Attempt attempt) {
        activities.lookNow(tx, new ActivityId(attempt.activityId()));
    }
}
