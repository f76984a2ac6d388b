package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.installation.Desk;
import dev.tillbridge.installation.Desks;
import dev.tillbridge.keyring.KeyState;
import dev.tillbridge.keyring.Keyring;
import dev.tillbridge.location.Locations;
import dev.tillbridge.operator.Actor;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.DeskInvite;
import dev.tillbridge.protocol.DeskKey;
import dev.tillbridge.protocol.DeskList;
import dev.tillbridge.protocol.DeskRename;
import dev.tillbridge.protocol.DeskRevoke;
import dev.tillbridge.protocol.DeskRow;
import dev.tillbridge.protocol.Invitation;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.store.Database;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.ServerRoom;
import dev.tillbridge.store.SharedDoor;
import dev.tillbridge.store.Tx;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The desks of the location: seen, let in, called something else, shut out.
final class DeskHandlers {
    private static final String KEY = "stripe.secretKey";

    private final Database database;
    private final Desks desks;
    private final Locations locations;
    private final ManagerPin managers;
    private final Sharing sharing;
    private final Keyring keyring;
    private final ServiceSelf self;
    private final SecureRandom random = new SecureRandom();

    DeskHandlers(
            Database database,
            Desks desks,
            Locations locations,
            ManagerPin managers,
            Sharing sharing,
            Keyring keyring,
            ServiceSelf self) {
        this.database = database;
        this.locations = locations;
        this.desks = desks;
        this.managers = managers;
        this.sharing = sharing;
        this.keyring = keyring;
        this.self = self;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.DESKS, this::list)
                .on(Methods.DESK_INVITE, this::invite)
                .on(Methods.DESK_REVOKE, this::revoke)
                .on(Methods.DESK_RENAME, this::rename);
    }

    private DeskList list(Session session, Nothing nothing) {
        return list(session.locale());
    }

    private Invitation invite(Session session, DeskInvite asked) {
        var ours = account();
        managers.require(PersonHandlers.actor(session), asked.managerId(), asked.managerPin());
        try {
            var made = database.write(
                    tx -> SharedDoor.invite(tx, ours, Objects.requireNonNullElse(asked.server(), ""), random));
            return new Invitation(made.code(), made.until());
        } catch (IllegalArgumentException noAddress) {
            throw LocationMoves.notUnderstood(noAddress);
        }
    }

    /// The account is closed in the transaction that notes it, and once more when that is committed: who came back
    /// in between is out, too.
    private DeskList revoke(Session session, DeskRevoke asked) {
        var by = managers.require(PersonHandlers.actor(session), asked.managerId(), asked.managerPin());
        var gone = database.write(tx -> {
            var desk = desks.revoke(tx, asked.desk(), self.instanceId(), by);
            shutOut(tx, desk);
            keyring.forget(tx, desk.id());
            return desk;
        });
        database.change(tx -> {
            shutOut(tx, gone);
            keyring.forget(tx, gone.id());
        });
        return list(session.locale());
    }

    /// Throws `DESK_HAS_NO_ACCOUNT` where nothing could be closed, and then nothing is noted.
    private void shutOut(Tx tx, Desk desk) {
        account();
        var account = desk.account();
        if (account == null || !SharedDoor.shutOut(tx, account)) {
            throw Problem.of(ProblemCode.DESK_HAS_NO_ACCOUNT, "desk", desk.name())
                    .asException();
        }
    }

    private DeskList rename(Session session, DeskRename asked) {
        database.change(tx -> desks.rename(
                tx,
                desks.find(tx, asked.desk()).id(),
                asked.name(),
                Actor.named(session.peer().name())));
        return list(session.locale());
    }

    private DeskList list(Locale locale) {
        var rows = database.<List<DeskRow>>read(view -> {
            var keys = keyring.states(view, KEY);
            return desks.list(view).stream()
                    .map(desk -> row(desk, keys.get(desk.id())))
                    .toList();
        });
        var where = sharing.shared()
                .map(PostgresAddress::toString)
                .orElse(sharing.ownFile() ? "SQLite, on this computer" : "PostgreSQL");
        return new DeskList(
                rows,
                sharing.shared().isPresent(),
                where,
                sharing.takenBack()
                        .map(change -> Wire.text(change.why(), locale))
                        .orElse(null),
                sharing.takenBack().map(Sharing.TakenBack::id).orElse(null),
                self.keyProblem().map(problem -> Wire.text(problem, locale)).orElse(null),
                room(where).map(problem -> Wire.text(problem, locale)).orElse(null));
    }

    /// Whether the database server may have no room for all desks.
    private Optional<Problem> room(String where) {
        if (sharing.ownFile()) {
            return Optional.empty();
        }
        return database.read(view -> {
            int here = (int) desks.list(view).stream()
                    .filter(desk -> desk.revoked().isEmpty())
                    .count();
            int said = locations.location(view).desks().orElse(1);
            return ServerRoom.of(view).scarce(where, Math.max(here, said));
        });
    }

    private DeskRow row(Desk desk, @Nullable KeyState key) {
        return new DeskRow(
                desk.id(),
                desk.name(),
                desk.id().equals(self.instanceId()),
                desk.joinedAt(),
                desk.joinedBy(),
                desk.revoked().map(Desk.Revoked::at).orElse(null),
                desk.revoked().map(Desk.Revoked::by).orElse(null),
                key == null ? null : wire(key));
    }

    private static DeskKey wire(KeyState key) {
        return switch (key) {
            case CURRENT -> DeskKey.CURRENT;
            case BEHIND -> DeskKey.BEHIND;
            case REFUSED -> DeskKey.REFUSED;
        };
    }

    private PostgresAddress account() {
        return sharing.shared().orElseThrow(DeskHandlers::notShared);
    }

    private static ProblemException notShared() {
        return Problem.of(ProblemCode.LOCATION_NOT_SHARED).asException();
    }
}
