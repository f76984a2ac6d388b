package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.payment.Attempt;
import dev.tillbridge.payment.AttemptState;
import dev.tillbridge.payment.Payments;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.LocationCreate;
import dev.tillbridge.protocol.LocationJoin;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.DeskKey;
import dev.tillbridge.store.ServerPlace;
import dev.tillbridge.store.SharedDoor;
import dev.tillbridge.store.SharedServer;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;

/// This desk's way from a file of its own to a database that several desks share. Nothing is changed here while
/// the other database is made ready; then the service begins anew on it.
final class LocationMoves {
    private final Database database;
    private final Payments payments;
    private final Sharing sharing;
    private final SecureRandom random = new SecureRandom();

    LocationMoves(Database database, Payments payments, Sharing sharing) {
        this.database = database;
        this.payments = payments;
        this.sharing = sharing;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.LOCATION_CREATE, this::create)
                .on(Methods.LOCATION_JOIN, this::join)
                .on(Methods.LOCATION_MOVE_BACK, this::back);
    }

    private Nothing create(Session session, LocationCreate asked) {
        checkThisDesk();
        var place = place(asked.server(), asked.database());
        var target = SharedServer.of(place, asked.user(), asked.password()).create(DeskKey.random(random));
        sharing.goOver(target, Objects.requireNonNullElse(asked.desk(), ""), false, PersonHandlers.actor(session));
        return new Nothing();
    }

    private Nothing join(Session session, LocationJoin asked) {
        checkThisDesk();
        var target = SharedDoor.join(asked.code(), random);
        sharing.goOver(
                target,
                Objects.requireNonNullElse(asked.desk(), ""),
                asked.otherAccount(),
                PersonHandlers.actor(session));
        return new Nothing();
    }

    private Nothing back(Session session, Nothing asked) {
        sharing.checkSettings();
        if (sharing.ownFile()) {
            throw Problem.of(ProblemCode.MOVE_BACK_REFUSED, "why", "it uses a database of its own already")
                    .asException();
        }
        sharing.goBack(PersonHandlers.actor(session));
        return new Nothing();
    }

    private void checkThisDesk() {
        sharing.checkSettings();
        if (!sharing.ownFile()) {
            var where = sharing.shared().map(Object::toString).orElse("PostgreSQL");
            throw Problem.of(ProblemCode.LOCATION_ALREADY_SHARED, "database", where)
                    .asException();
        }
        // What nobody knows yet may take until day 30, and is looked for there as here.
        if (database.<List<Attempt>>read(payments::running).stream()
                .anyMatch(attempt -> attempt.state() != AttemptState.UNKNOWN || !sharing.takesHistory())) {
            throw Problem.of(ProblemCode.PAYMENT_RUNNING).asException();
        }
        boolean history = !database.<List<Attempt>>read(view -> payments.search(view, "", 1))
                .isEmpty();
        if (history && !sharing.takesHistory()) {
            throw Problem.of(ProblemCode.DESK_HAS_HISTORY).asException();
        }
    }

    private static ServerPlace place(String server, String database) {
        try {
            return ServerPlace.of(server, database);
        } catch (IllegalArgumentException wrong) {
            throw notUnderstood(wrong);
        }
    }

    static ProblemException notUnderstood(IllegalArgumentException wrong) {
        return Problem.of(
                        ProblemCode.SERVER_ADDRESS_REFUSED,
                        "why",
                        Objects.requireNonNullElse(wrong.getMessage(), "it is too long"))
                .asException();
    }
}
