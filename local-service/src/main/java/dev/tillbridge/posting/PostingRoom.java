package dev.tillbridge.posting;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.Events;
import dev.tillbridge.activity.Homes;
import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.Plan;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.location.Locations;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.pims.PimsConnector;
import dev.tillbridge.store.Database;
import java.time.Clock;

/// The room, put together: what others use of it, and the plan for the runner.
///
/// @param reversals what is to be taken out again
/// @param plan for the runner
/// @param away to be asked now and then, by one service
public record PostingRoom(Postings postings, Reversals reversals, Plan plan, AwayDesks away) {
    public static PostingRoom of(
            Database database,
            Clock clock,
            Ids ids,
            Activities activities,
            Events events,
            Payments payments,
            Attention attention,
            Locations locations,
            PimsConnector pims) {
        var mapping = new Mapping(new PostingSettings(locations));
        var reversals = new ReversalBooks(clock, events, attention, payments);
        var store = new PostingStore(events, reversals);
        var seen = new SeenInPims(store, payments, attention);
        var books = new PostingBooks(database, clock, mapping, store, payments, attention);
        return new PostingRoom(
                new Postings(clock, ids, activities, mapping, store, attention, seen),
                new Reversals(clock, ids, activities, payments, store, reversals, attention),
                new PostingPlan(new PostingSteps(pims, books)),
                new AwayDesks(database, new Homes(database.shared(), clock), payments, attention));
    }
}
