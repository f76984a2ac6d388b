package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.payment.BankBlocks;
import dev.tillbridge.payment.CardNumberGuard;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.BankAllow;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.util.Map;

/// Allows bank payments of a client again.
final class BankHandlers {
    private static final int LONGEST_REASON = 300;

    private final Database database;
    private final Clock clock;
    private final Payments payments;
    private final People people;
    private final Audit audit;
    private final PaymentViews views;
    private final BankBlocks blocks = new BankBlocks();

    BankHandlers(Database database, Clock clock, Payments payments, People people, Audit audit, PaymentViews views) {
        this.database = database;
        this.clock = clock;
        this.payments = payments;
        this.people = people;
        this.audit = audit;
        this.views = views;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.BANK_ALLOW, this::allow);
    }

    private PaymentView allow(Session session, BankAllow asked) {
        var reason = asked.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemCode.FOUND_CHARGE_NEEDS_REASON).asException();
        }
        CardNumberGuard.refuse(reason);
        var id = views.id(asked.payment());
        var person = people.require(database, asked.personId(), asked.pin(), PersonRight.DECIDE_WITHOUT_PROOF);
        database.change(tx -> {
            var attempt = payments.byActivity(tx, id).getFirst();
            var client = attempt.asked().payer();
            if (!blocks.allow(tx, client, person.name(), reason, clock.instant())) {
                throw Problem.of(
                                ProblemCode.NOT_FOUND, "what", "What keeps this client's bank payments from being made")
                        .asException();
            }
            audit.write(tx, Actor.of(person), "BANK_ALLOWED", id, Json.tree(Map.of("reason", reason)));
        });
        return views.view(id, session.locale());
    }
}
