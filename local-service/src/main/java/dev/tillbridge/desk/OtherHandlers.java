package dev.tillbridge.desk;

import dev.tillbridge.account.AccountGuard;
import dev.tillbridge.account.OtherInstallation;
import dev.tillbridge.account.OtherInstallations;
import dev.tillbridge.attention.Attention;
import dev.tillbridge.attention.AttentionKind;
import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.feed.Feed;
import dev.tillbridge.json.Json;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.operator.Audit;
import dev.tillbridge.operator.People;
import dev.tillbridge.operator.PersonRight;
import dev.tillbridge.payment.StrangerCharge;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.CutOver;
import dev.tillbridge.protocol.FoundCharge;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.OtherCharge;
import dev.tillbridge.protocol.OtherState;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.View;
import java.util.Map;

/// Other installations on the processor account, the cut-over, and charges that the books do not know.
final class OtherHandlers {
    private static final int NEWEST = 20;
    private static final int LONGEST_REASON = 500;

    private final Database database;
    private final OtherInstallations others;
    private final AccountGuard accounts;
    private final Feed news;
    private final People people;
    private final Attention attention;
    private final Audit audit;

    OtherHandlers(
            Database database,
            OtherInstallations others,
            AccountGuard accounts,
            Feed news,
            People people,
            Attention attention,
            Audit audit) {
        this.database = database;
        this.others = others;
        this.accounts = accounts;
        this.news = news;
        this.people = people;
        this.attention = attention;
        this.audit = audit;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.OTHER_INSTALLATIONS, (session, nothing) -> list())
                .on(Methods.CUT_OVER, this::cutOver)
                .on(Methods.FOUND_CHARGE, this::found);
    }

    private Nothing found(Session session, FoundCharge asked) {
        if (database.<Boolean>read(view -> news.isOpen(view, asked.reference()))) {
            settle(asked);
            return new Nothing();
        }
        if (database.<Boolean>read(view -> paidTwice(view, asked.reference()))) {
            givenBack(asked);
            return new Nothing();
        }
        accounts.foundCharge(asked.reference(), asked.personId(), asked.pin(), asked.reason());
        return new Nothing();
    }

    /// What happened to another object than a payment, and could not be taken in.
    private void settle(FoundCharge asked) {
        var reason = reason(asked);
        var person = people.require(database, asked.personId(), asked.pin(), PersonRight.DECIDE_WITHOUT_PROOF);
        database.change(tx -> {
            if (!news.settle(tx, asked.reference(), person, reason)) {
                throw Problem.of(ProblemCode.NOT_FOUND, "what", asked.reference())
                        .asException();
            }
        });
    }

    private boolean paidTwice(View view, String reference) {
        return attention.list(view).stream()
                .anyMatch(item -> item.kind() == AttentionKind.PAID_TWICE
                        && item.subject().equals(reference));
    }

    /// A link that was paid twice: a person has given the second payment back by hand.
    private void givenBack(FoundCharge asked) {
        var reason = reason(asked);
        var person = people.require(database, asked.personId(), asked.pin(), PersonRight.DECIDE_WITHOUT_PROOF);
        database.change(tx -> {
            attention.end(tx, AttentionKind.PAID_TWICE, asked.reference(), person.name(), reason);
            audit.write(
                    tx, Actor.of(person), "PAID_TWICE_SETTLED", asked.reference(), Json.tree(Map.of("reason", reason)));
        });
    }

    private static String reason(FoundCharge asked) {
        var reason = asked.reason().strip();
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            throw Problem.of(ProblemCode.FOUND_CHARGE_NEEDS_REASON).asException();
        }
        return reason;
    }

    private dev.tillbridge.protocol.OtherInstallations cutOver(Session session, CutOver asked) {
        accounts.cutOver(asked.installation(), asked.personId(), asked.pin(), asked.reason());
        return list();
    }

    private dev.tillbridge.protocol.OtherInstallations list() {
        return database.read(view -> new dev.tillbridge.protocol.OtherInstallations(
                others.list(view).stream().map(each -> wire(view, each)).toList()));
    }

    private dev.tillbridge.protocol.OtherInstallation wire(View view, OtherInstallation other) {
        var end = other.end();
        return new dev.tillbridge.protocol.OtherInstallation(
                other.id(),
                other.account(),
                state(other),
                other.firstSeen(),
                other.lastSeen(),
                other.objects(),
                end.map(OtherInstallation.End::by).orElse(null),
                end.map(OtherInstallation.End::reason).orElse(null),
                end.map(OtherInstallation.End::at).orElse(null),
                other.returnedAt().orElse(null),
                others.objects(view, other, NEWEST).stream()
                        .map(OtherHandlers::wire)
                        .toList());
    }

    private static OtherCharge wire(StrangerCharge charge) {
        return new OtherCharge(
                charge.reference(),
                charge.code(),
                charge.amount().map(Wire::amount).orElse(null),
                charge.status().name(),
                charge.created());
    }

    private static OtherState state(OtherInstallation other) {
        if (other.stops()) {
            return OtherState.STOPS_CHARGING;
        }
        return switch (other.end().orElseThrow().how()) {
            case JOINED -> OtherState.JOINED;
            case CUT_OVER -> OtherState.CUT_OVER;
        };
    }
}
