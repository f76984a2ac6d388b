package dev.tillbridge.giveback;

import dev.tillbridge.location.Location;
import dev.tillbridge.money.Money;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.Person;
import dev.tillbridge.payment.Refunds;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.View;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Map;

/// How much a person may give back in one day, by role: many small ones are no way around it, and what is let go before
/// it is taken counts as well.
final class GiveBackLimit {
    private final Refunds refunds;
    private final Audit audit;

    GiveBackLimit(Refunds refunds, Audit audit) {
        this.refunds = refunds;
        this.audit = audit;
    }

    /// Throws `GIVE_BACK_LIMIT`.
    void check(View view, Location location, Person person, Money amount, LocalDate day) {
        location.giveBackLimit(person.role().name(), amount.currency()).ifPresent(limit -> {
            var today = refunds.givenBackBy(view, person.id(), day, amount.currency())
                    .plus(letGo(view, location.zone(), person, day, amount.currency()));
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

    private Money letGo(View view, ZoneId zone, Person person, LocalDate day, Currency currency) {
        var from = day.atStartOfDay(zone).toInstant();
        var to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return audit.details(view, from, to, LettingGo.DEED, person.id()).stream()
                .filter(deed -> deed.path("currency").asString("").equals(currency.getCurrencyCode()))
                .map(deed -> new Money(deed.path("amount").asLong(), currency))
                .reduce(Money.zero(currency), Money::plus);
    }
}
