package dev.tillbridge.account;

import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionItem;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.Person;
import dev.tillbridge.payment.ChargeStatus;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.problem.Detail;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.store.Tx;
import dev.tillbridge.store.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Charges that our own installation made and our books do not know, as after a backup was put back: each is in
/// Attention until the processor says that it is closed, the books know it again, or a named person ends it. Until
/// then whoever charges its invoice must mean it. Safe for any number of threads.
final class LostCharges {
    private static final AttentionKind KIND = AttentionKind.CHARGE_NOT_IN_BOOKS;
    private static final String TILLBRIDGE = "Tillbridge";

    private final Attention attention;
    private final Audit audit;

    LostCharges(Attention attention, Audit audit) {
        this.attention = attention;
        this.audit = audit;
    }

    /// Raises those that a look found; what is closed took no money and never will.
    void found(Tx tx, List<StrangerCharge> charges) {
        charges.stream()
                .filter(charge -> charge.status() != ChargeStatus.CLOSED)
                .forEach(charge -> raise(tx, charge));
    }

    private void raise(Tx tx, StrangerCharge charge) {
        var code = charge.status() == ChargeStatus.CAPTURED
                ? ProblemCode.CHARGE_NOT_IN_BOOKS
                : ProblemCode.CHARGE_MAY_BE_TAKEN;
        var amount = charge.amount()
                .map(money -> Detail.money(money.minorUnits(), money.currency().getCurrencyCode()))
                .orElse("?");
        var problem = new Problem(
                code,
                Map.of(
                        "amount", amount,
                        "invoices", charge.invoices(),
                        "code", charge.code(),
                        "since", Detail.time(charge.created()),
                        "attempt", charge.attempt(),
                        "reference", charge.reference()));
        attention.raise(tx, KIND, charge.reference(), Optional.empty(), problem, code.name());
    }

    /// The open ones.
    List<Lost> open(View view) {
        return attention.list(view).stream()
                .filter(item -> item.kind() == KIND)
                .map(Lost::of)
                .toList();
    }

    /// The first open one that names the invoice.
    Optional<Lost> of(View view, String invoiceNumber) {
        return open(view).stream().filter(lost -> lost.names(invoiceNumber)).findFirst();
    }

    /// It turned out by itself.
    void end(Tx tx, Lost lost, String how) {
        attention.end(tx, KIND, lost.reference(), TILLBRIDGE, how);
    }

    /// A named person ends it; throws `NOT_FOUND` when there is none of that reference.
    void settle(Tx tx, String reference, Person person, String reason) {
        var lost = open(tx).stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of(ProblemCode.NOT_FOUND, "what", reference).asException());
        audit.write(
                tx,
                Actor.of(person),
                "FOUND_CHARGE",
                lost.reference(),
                Json.tree(Map.of("reason", reason, "invoices", lost.detail("invoices"), "code", lost.detail("code"))));
        attention.end(tx, KIND, reference, person.name(), reason);
    }

    /// One that is open.
    record Lost(String reference, Map<String, String> details) {
        static Lost of(AttentionItem item) {
            return new Lost(item.subject(), item.problem().details());
        }

        String detail(String name) {
            return details.getOrDefault(name, "");
        }

        boolean names(String invoiceNumber) {
            return Arrays.asList(detail("invoices").split(", ")).contains(invoiceNumber);
        }
    }
}
