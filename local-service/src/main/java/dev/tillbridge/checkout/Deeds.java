package dev.tillbridge.checkout;

import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.Person;
import dev.tillbridge.payment.Settlement;
import dev.tillbridge.payment.WithoutProof;
import dev.tillbridge.store.Tx;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What people do with payments, for the audit. A charge that is started as it was shown is told by the payment itself;
/// here stands who changed what was shown, or charged again what had just been charged.
final class Deeds {
    private final Audit audit;

    Deeds(Audit audit) {
        this.audit = audit;
    }

    /// In the transaction that opens the payment.
    void started(Tx tx, SaleRequest sale, Optional<Person> person) {
        var ask = sale.ask();
        var by = person.map(Deeds::actor).orElseGet(() -> Actor.named(ask.desk().isBlank() ? "a desk" : ask.desk()));
        if (sale.typed()) {
            write(tx, by, "AMOUNT_TYPED", sale, "");
        }
        if (ask.pays().noted()) {
            var why = filled(Noted.of(ask.noted()).why());
            write(
                    tx,
                    by,
                    "MONEY_NOTED",
                    sale,
                    ask.pays() + why.map(each -> ": " + each).orElse(""));
        }
        filled(ask.partReason()).ifPresent(reason -> write(tx, by, "AMOUNT_CHANGED", sale, reason));
        filled(ask.secondReason()).ifPresent(reason -> write(tx, by, "CHARGED_AGAIN", sale, reason));
    }

    private void write(Tx tx, Actor by, String what, SaleRequest sale, String reason) {
        var details = new LinkedHashMap<String, Object>();
        details.put("amount", sale.order().amount().minorUnits());
        details.put("currency", sale.order().amount().currency().getCurrencyCode());
        details.put(
                "invoices", sale.invoices().stream().map(SaleInvoice::number).toList());
        if (!reason.isEmpty()) {
            details.put("reason", reason);
        }
        audit.write(tx, by, what, sale.ask().activityId(), Json.tree(details));
    }

    void stopWished(Tx tx, String payment, Actor by) {
        audit.write(tx, by, "STOP_WISHED", payment, Json.tree(Map.of()));
    }

    void takeWished(Tx tx, String payment, Actor by) {
        audit.write(tx, by, "TAKE_NOW", payment, Json.tree(Map.of()));
    }

    void decided(Tx tx, Attempt attempt, WithoutProof decision) {
        var details = new LinkedHashMap<String, Object>();
        details.put("reason", decision.reason());
        decision.reference().ifPresent(reference -> details.put("reference", reference));
        decision.seenOnReader().ifPresent(seen -> details.put("seenOnReader", seen));
        audit.write(
                tx,
                actor(decision.person()),
                decision.paid() ? "DECIDED_PAID" : "DECIDED_NOT_PAID",
                attempt.activityId(),
                Json.tree(details));
    }

    void settled(Tx tx, Attempt attempt, Settlement settlement) {
        var details = new LinkedHashMap<String, Object>();
        details.put("counts", settlement.counts());
        details.put("reason", settlement.reason());
        settlement.reference().ifPresent(reference -> details.put("reference", reference));
        audit.write(tx, actor(settlement.person()), "DIFFERENCE_SETTLED", attempt.activityId(), Json.tree(details));
    }

    private static Actor actor(Person person) {
        return new Actor(Optional.of(person.id()), person.name());
    }

    private static Optional<String> filled(@Nullable String text) {
        return Optional.ofNullable(text).filter(each -> !each.isBlank());
    }
}
