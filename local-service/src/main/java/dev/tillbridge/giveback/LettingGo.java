package dev.tillbridge.giveback;

import dev.tillbridge.activity.Activities;
import dev.tillbridge.activity.ActivityId;
import dev.tillbridge.json.Json;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.Person;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.payment.HeldMoney;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Optional;

/// Gives back what is only held on a card (a void): it is let go whole, before anything is taken. The payment itself
/// does it, so that it cannot be taken in the same moment.
final class LettingGo {
    /// The deed's name in the audit; stored, so never renamed.
    static final String DEED = "LET_GO";

    private final Clock clock;
    private final Activities activities;
    private final Refunds refunds;
    private final Locations locations;
    private final Audit audit;

    LettingGo(Clock clock, Activities activities, Refunds refunds, Locations locations, Audit audit) {
        this.clock = clock;
        this.activities = activities;
        this.refunds = refunds;
        this.locations = locations;
        this.audit = audit;
    }

    /// Whether this very ask was made before, or somebody else lets it go already: it goes as a whole, and once.
    boolean there(View view, Attempt attempt, GiveBackAsk ask) {
        return activities.journal(view, sale(attempt)).stream()
                .flatMap(journal -> journal.signals(HeldMoney.LET_GO).stream())
                .anyMatch(row ->
                        attempt.held() || row.payload().path("ask").asString("").equals(ask.activityId()));
    }

    void wish(Tx tx, Attempt attempt, GiveBackAsk ask, Person by) {
        Optional.ofNullable(ask.note()).ifPresent(CardNumberGuard::refuse);
        CardNumberGuard.refuse(ask.reason());
        if (ask.reason().isBlank()) {
            throw Problem.of(ProblemCode.GIVE_BACK_NEEDS_REASON).asException();
        }
        var held = attempt.amounts().approved();
        if (!ask.amount().equals(held)) {
            throw Problem.of(ProblemCode.HOLD_ONLY_WHOLE).asException();
        }
        var location = locations.location(tx);
        var day = clock.instant().atZone(location.zone()).toLocalDate();
        new GiveBackLimit(refunds, audit).check(tx, location, by, held, day);
        var details = new LinkedHashMap<String, Object>();
        details.put("amount", held.minorUnits());
        details.put("currency", held.currency().getCurrencyCode());
        details.put("reason", ask.reason());
        details.put("desk", ask.desk());
        Optional.ofNullable(ask.note()).ifPresent(note -> details.put("note", note));
        audit.write(tx, Actor.of(by), DEED, attempt.activityId(), Json.tree(details));
        details.put("ask", ask.activityId());
        details.put("person", by.name());
        activities.signal(tx, sale(attempt), HeldMoney.LET_GO, Json.tree(details));
    }

    private static ActivityId sale(Attempt attempt) {
        return new ActivityId(attempt.activityId());
    }
}
