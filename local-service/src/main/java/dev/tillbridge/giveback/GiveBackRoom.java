package dev.tillbridge.giveback;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.payment.Ledger;
import dev.tillbridge.payment.PaymentProvider;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.RefundProvider;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.store.Database;
import java.time.Clock;

/// The room, put together: what others use of it, and the plan for the runner.
///
/// @param foundPlan follows what was given back elsewhere
public record GiveBackRoom(GiveBack giveBack, Plan plan, Plan foundPlan) {
    /// Our own parts that it is built on.
    ///
    /// @param installation stands in the metadata of every object at the processor
    public record Inside(
            Database database,
            Clock clock,
            Ids ids,
            String installation,
            Activities activities,
            Payments payments,
            Refunds refunds,
            Ledger ledger,
            Reversals reversals,
            Attention attention,
            People people,
            Locations locations,
            Audit audit) {}

    /// The parties outside.
    ///
    /// @param payments whose account it is
    /// @param dates of invoices, as they were read
    public record Outside(PaymentProvider payments, RefundProvider refunds, InvoiceDates dates) {}

    public static GiveBackRoom of(Inside in, Outside out) {
        var elsewhere = elsewhere(in, out);
        return of(in, out, elsewhere, books(in, elsewhere));
    }

    static GiveBackRoom of(Inside in, Outside out, Elsewhere elsewhere, GiveBackBooks books) {
        return new GiveBackRoom(
                new GiveBack(in, out, elsewhere, books),
                new GiveBackPlan(new GiveBackSteps(new NotedRefunds(out.refunds()), books)),
                new FoundBackPlan(out.refunds(), books));
    }

    static Elsewhere elsewhere(Inside in, Outside out) {
        return new Elsewhere(
                in.clock(),
                in.ids(),
                in.activities(),
                in.refunds(),
                in.ledger(),
                in.reversals(),
                in.attention(),
                in.locations(),
                out.dates());
    }

    static GiveBackBooks books(Inside in, Elsewhere elsewhere) {
        return new GiveBackBooks(in.payments(), in.refunds(), in.ledger(), in.reversals(), in.attention(), elsewhere);
    }
}
