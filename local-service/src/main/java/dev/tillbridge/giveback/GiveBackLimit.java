package dev.tillbridge.giveback;

import dev.tillbridge.location.Location;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Person;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.View;
import java.time.LocalDate;
import java.util.Map;

/// How much a person may give back in one day, by role: many small ones are no way around it.
final class GiveBackLimit {
    private final Refunds refunds;

    GiveBackLimit(Refunds refunds) {
        this.refunds = refunds;
    }

    /// Throws `GIVE_BACK_LIMIT`.
    void check(View view, Location location, Person person, Money amount, LocalDate day) {
        location.giveBackLimit(person.role().name(), amount.currency()).ifPresent(limit -> {
            var today = refunds.givenBackBy(view, person.id(), day, amount.currency());
            if (today.plus(amount).compareTo(limit) > 0) {
                throw new Problem(
                                ProblemCode.GIVE_BACK_LIMIT,
                                Map.of(
                                        "asked", Elsewhere.text(amount),
                                        "today", Elsewhere.text(today),
                                        "limit", Elsewhere.text(limit),
                                        "name", person.name()))
                        .asException();
            }
        });
    }
}
