package dev.tillbridge.desk;

import dev.tillbridge.checkout.AwayStories;
import dev.tillbridge.checkout.Checkout;
import dev.tillbridge.checkout.CheckoutRoom;
import dev.tillbridge.checkout.PaymentStory;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.PaymentDetails;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.TimelineRow;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.util.Locale;
import java.util.Optional;

/// Payments as they travel, found by id or code.
final class PaymentViews {
    private final Database database;
    private final Checkout checkout;
    private final CheckoutRoom room;
    private final AwayStories away;

    /// @param away told of all that is shown
    PaymentViews(Database database, CheckoutRoom room, AwayStories away) {
        this.database = database;
        this.checkout = room.checkout();
        this.room = room;
        this.away = away;
    }

    /// The payment's id for an id or code as people give it; throws NOT_FOUND.
    String id(String idOrCode) {
        return database.read(view -> checkout.find(view, idOrCode))
                .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, "what", "That payment")
                        .asException());
    }

    /// Whether this activity is a payment's, as a view sees it.
    boolean known(View view, String activityId) {
        return checkout.find(view, activityId).isPresent();
    }

    /// Whether this activity is a payment's.
    boolean known(String activityId) {
        return database.read(view -> checkout.find(view, activityId)).isPresent();
    }

    PaymentView view(String id, Locale locale) {
        return database.read(view -> view(view, id, locale));
    }

    PaymentView view(View view, String id, Locale locale) {
        var story = room.stories().story(view, id, locale);
        away.told(story, locale);
        return StoryWire.view(story, locale);
    }

    PaymentDetails details(String id, Locale locale) {
        return database.read(view -> new PaymentDetails(
                view(view, id, locale),
                room.stories().timeline(view, id).stream()
                        .map(row -> new TimelineRow(row.number(), row.at(), row.text()))
                        .toList(),
                room.stories().forSupport(view, id)));
    }

    /// What the PIMS of a payment is called.
    String pimsName(Optional<String> paymentId, Locale locale) {
        return paymentId
                .filter(this::known)
                .map(id -> database.read(view -> room.stories().story(view, id)))
                .map(PaymentStory::pimsName)
                .orElseGet(() -> DeskWords.of(locale).unnamed());
    }
}
