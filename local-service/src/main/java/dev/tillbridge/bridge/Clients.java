package dev.tillbridge.bridge;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Database;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The browsers that were connected once. Thread-safe.
public final class Clients {
    /// Announced when a client was added or revoked, so that every service on this database looks at its sockets.
    static final String TOPIC = "bridge-client";

    private final Database database;
    private final Clock clock;
    private final Map<String, PairedClient> last = new ConcurrentHashMap<>();

    Clients(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// All of them, oldest first, the revoked ones too.
    public List<PairedClient> all() {
        return database.read(ClientRows::all);
    }

    /// The client, or what was known of it last while the shared database is away: what it may do then needs no more.
    Optional<PairedClient> known(String clientId) {
        try {
            var found = find(clientId);
            found.ifPresent(client -> last.put(clientId, client));
            return found;
        } catch (ProblemException away) {
            var known = last.get(clientId);
            if (known == null || away.problem().code() != ProblemCode.DATABASE_UNREACHABLE) {
                throw away;
            }
            return Optional.of(known);
        }
    }

    public Optional<PairedClient> find(String clientId) {
        return database.read(view -> ClientRows.find(view, clientId));
    }

    /// Takes the access away for good; a live connection is closed at once. Throws NOT_FOUND for an unknown
    /// client; a second call changes nothing.
    ///
    /// @param by who does it
    public void revoke(String clientId, String by) {
        var now = clock.instant();
        database.change(tx -> {
            if (ClientRows.find(tx, clientId).isEmpty()) {
                throw Problem.of(ProblemCode.NOT_FOUND, "what", "Browser " + clientId)
                        .asException();
            }
            if (ClientRows.revoke(tx, clientId, by, now)) {
                tx.announce(TOPIC);
            }
        });
    }

    void add(PairedClient client) {
        database.change(tx -> {
            ClientRows.insert(tx, client);
            tx.announce(TOPIC);
        });
    }
}
