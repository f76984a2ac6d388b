package dev.tillbridge.checkout;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.activity.Outcome;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.LinkAnswer;
import dev.tillbridge.payment.LinkNews;
import dev.tillbridge.payment.LinkProvider;
import dev.tillbridge.payment.LinkTruth;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.payment.WayToPay;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks once for all links by which of them something was paid, and has those looked at: an open one looks at once, one
/// that was ended already books what came after. Called about once a minute by one service; two at once do no harm.
public final class LinkSweep {
    /// A page lives for a day, and is listed by when it was opened.
    private static final Duration PAGES_LIVE = Duration.ofHours(25);

    private static final Duration LONGEST_REST = Duration.ofDays(8);

    private static final int NEWEST = 500;

    private final Database database;
    private final Clock clock;
    private final Activities activities;
    private final Payments payments;
    private final LinkProvider links;
    private final SaleBooks books;
    private final Map<String, Integer> taken = new HashMap<>();
    private @Nullable Instant asked;

    LinkSweep(
            Database database,
            Clock clock,
            Activities activities,
            Payments payments,
            LinkProvider links,
            SaleBooks books) {
        this.database = database;
        this.clock = clock;
        this.activities = activities;
        this.payments = payments;
        this.links = links;
        this.books = books;
    }

    /// Whether any link was made lately, so that there is something to ask for. Asks nobody.
    public boolean any() {
        return database.readAtLeisure(view -> Stream.of(WayToPay.PAYMENT_LINK, WayToPay.BANK_PAYMENT)
                .flatMap(way -> payments.ofWay(view, way, 1).stream())
                .anyMatch(newest -> newest.createdAt().isAfter(clock.instant().minus(Duration.ofDays(32)))
                        || !payments.waiting(view).isEmpty()));
    }

    /// Asks, and takes in what is new.
    ///
    /// @return why nothing is known, if it is not
    public synchronized Optional<Problem> sweep() {
        var now = clock.instant();
        // Nobody asked while every service was off, over a weekend or a week of holidays.
        var before = asked == null ? now.minus(LONGEST_REST) : asked;
        return switch (links.paidSince(before.minus(PAGES_LIVE))) {
            case LinkNews.NotListed(var problem) -> Optional.of(problem);
            case LinkNews.Listed(var paid) -> {
                asked = now;
                taken.keySet().retainAll(paid.keySet());
                paid.forEach((link, pages) -> {
                    if (!pages.equals(taken.get(link)) && take(link)) {
                        taken.put(link, pages);
                    }
                });
                yield Optional.empty();
            }
        };
    }

    /// Whether it is taken in, so that it need not be asked for again.
    private boolean take(String link) {
        var attempt = database.<Optional<Attempt>>read(view -> of(view, link));
        if (attempt.isEmpty()) {
            return true;
        }
        var id = new ActivityId(attempt.get().activityId());
        // Known to be on its way: its own look and the processor's news say what becomes of it.
        if (attempt.get().state() == AttemptState.PENDING) {
            return true;
        }
        // What a person decided is compared by the sale's own steps before anything else is booked.
        if (!attempt.get().state().settled() || isBeingCompared(attempt.get())) {
            database.change(tx -> activities.lookNow(tx, id));
            return false;
        }
        if (!(links.look(link) instanceof LinkAnswer.Known(var truth))) {
            return false;
        }
        database.change(tx -> {
            var sale = SaleJournal.of(activities.journal(tx, id).orElseThrow());
            book(tx, sale, truth);
        });
        // A link that was paid and could not be turned off then takes money still, and nobody else tries again.
        return truth.off() || isOffNow(link);
    }

    private boolean isOffNow(String link) {
        return links.turnOff(link) instanceof LinkAnswer.Known(var now) && now.off();
    }

    private boolean isBeingCompared(Attempt attempt) {
        if (attempt.decided().isEmpty()) {
            return false;
        }
        return database.<Boolean>read(view -> activities
                .journal(view, new ActivityId(attempt.activityId()))
                .map(SaleJournal::of)
                .filter(sale -> sale.outcome(CheckDecision.NAME) != Outcome.DONE
                        && sale.finality().isEmpty())
                .isPresent());
    }

    private void book(Tx tx, SaleJournal sale, LinkTruth truth) {
        truth.charges().stream()
                .filter(charge -> charge.status() == ChargeStatus.CAPTURED)
                .forEach(charge -> {
                    var attempt = payments.attempt(tx, sale.request().attemptId());
                    if (attempt.state() == AttemptState.CAPTURED
                            || attempt.differs().isPresent()) {
                        books.twice(tx, sale, charge);
                    } else {
                        books.late(tx, sale, charge);
                    }
                });
    }

    /// The payment that a link belongs to, by what its journal says: the payment itself carries what was paid.
    private Optional<Attempt> of(View view, String link) {
        return Stream.of(WayToPay.PAYMENT_LINK, WayToPay.BANK_PAYMENT)
                .flatMap(way -> payments.ofWay(view, way, NEWEST).stream())
                .filter(attempt -> madeFor(view, attempt, link))
                .findFirst();
    }

    private boolean madeFor(View view, Attempt attempt, String link) {
        return activities
                .journal(view, new ActivityId(attempt.activityId()))
                .flatMap(journal -> SaleJournal.of(journal).reference())
                .equals(Optional.of(link));
    }
}
