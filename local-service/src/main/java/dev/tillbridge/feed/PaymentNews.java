package dev.tillbridge.feed;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Handled;
import dev.tillbridge.payment.Happening;
import dev.tillbridge.payment.HappeningHandler;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What happened to a payment of ours, or to the page on which it is paid: its activity looks now instead of at the end
/// of its pause.
public final class PaymentNews implements HappeningHandler {
    /// The processor's words for what a payment of ours can be.
    private static final List<String> KINDS = List.of("payment_intent", "checkout.session");

    private final String kind;
    private final Database database;
    private final Payments payments;
    private final Activities activities;

    private PaymentNews(String kind, Database database, Payments payments, Activities activities) {
        this.kind = kind;
        this.database = database;
        this.payments = payments;
        this.activities = activities;
    }

    /// One for each kind of object.
    public static List<HappeningHandler> all(Database database, Payments payments, Activities activities) {
        return KINDS.stream()
                .<HappeningHandler>map(kind -> new PaymentNews(kind, database, payments, activities))
                .toList();
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Handled handle(String account, Happening hint) {
        var attempt = database.<Optional<Attempt>>read(view -> ours(view, account, hint));
        if (attempt.isEmpty()) {
            return new Handled.NotOurs();
        }
        // Also one that a person has decided is looked at until day 30.
        return attempt.get().state().settled()
                ? new Handled.Done(tx -> look(tx, attempt.get()))
                // It may have been looked at just before this happened, and have gone to rest again.
                : new Handled.Again(tx -> look(tx, attempt.get()));
    }

    /// A page has no payment of ours before it is paid, so that it is known by the attempt that it names. Whatever it
    /// names: nothing follows but that we look at our own payment.
    private Optional<Attempt> ours(View view, String account, Happening hint) {
        return payments.byReference(view, account, hint.object())
                .or(() -> hint.attempt()
                        .flatMap(id -> payments.find(view, id))
                        .filter(attempt -> attempt.asked().account().equals(account)));
    }

    @Override
    public void lookAtAll(Tx tx, String account) {
        // An open link waits and is found by asking for all links at once; what is on its way from a bank is not.
        var banks =
                payments.waiting(tx).stream().filter(attempt -> attempt.asked().way() == WayToPay.BANK_PAYMENT);
        Stream.concat(payments.running(tx).stream(), banks)
                .filter(attempt -> attempt.asked().account().equals(account))
                .forEach(attempt -> look(tx, attempt));
    }

    private void look(Tx tx, Attempt attempt) {
        activities.lookNow(tx, new ActivityId(attempt.activityId()));
    }
}
