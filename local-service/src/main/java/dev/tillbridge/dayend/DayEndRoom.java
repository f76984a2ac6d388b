package dev.tillbridge.dayend;

import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.location.Locations;
import dev.tillbridge.message.Messages;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.payment.BalanceBook;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.posting.Postings;
import dev.tillbridge.posting.Reversals;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/// The room, put together.
public record DayEndRoom(Days days, Months months, Closing closing, OtherSides sides, DayFiles files, DayMails mails) {
    /// What of ours it works with.
    public record Inside(
            Database database,
            Clock clock,
            Ids ids,
            Events events,
            Payments payments,
            Refunds refunds,
            Postings postings,
            Reversals reversals,
            Locations locations,
            Messages messages,
            Attention attention,
            Audit audit) {}

    /// All of it.
    ///
    /// @param practice whether the money is practice money now
    public static DayEndRoom of(Inside in, PimsConnector pims, BalanceBook balance, BooleanSupplier practice) {
        var days = new Days(
                in.clock(),
                in.locations(),
                new DayFactsReader(in.postings(), in.reversals()),
                new OpenItems(in.payments(), in.refunds(), in.postings(), in.reversals()));
        var closing = new Closing(
                in.database(), in.clock(), in.ids(), in.events(), days, in.locations(), in.messages(), in.audit());
        return new DayEndRoom(
                days,
                new Months(days, in.locations(), in.audit()),
                closing,
                new OtherSides(in.database(), in.clock(), days, closing, in.postings(), in.locations(), pims, balance),
                new DayFiles(in.database(), days, in.locations(), practice),
                new DayMails(in.database(), days, in.locations(), in.attention(), practice));
    }
}
