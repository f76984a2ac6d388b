package dev.tillbridge.bridge;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.http.Routes;
import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.client.Endpoint;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Hashes;
import dev.tillbridge.protocol.frame.Identify;
import dev.tillbridge.protocol.frame.Welcome;
import dev.tillbridge.store.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Timer;
import java.util.TimerTask;
import java.util.function.Predicate;

/// The sessions of this service and all that leads to them. Made before the listener starts, with the port that it
/// has taken; [#start] after it answers. Thread-safe.
public final class Bridge implements AutoCloseable {
    private static final int TICK_MILLIS = 250;

    private final BridgeSettings settings;
    private final Clock clock;
    private final int port;
    private final ServiceIdentity identity;
    private final String secret;
    private final Clients clients;
    private final Pairing pairing;
    private final Sessions sessions = new Sessions();
    private final EventSource events;
    private final LiveParts live;
    private final Switchboard switchboard;
    private final Database.Listening revocations;
    private final Timer ticker = new Timer("bridge-tick", true);

    /// Makes the service's key at the first start; throws PRIVATE_FILE_UNUSABLE when it is damaged or others may
    /// read it.
    ///
    /// @param port the one that the listener has taken
    /// @param away what is told while the shared database is away
    /// @param needed whether a browser must be kept awake now: a page is registered, or a payment is open
    public Bridge(
            BridgeSettings settings,
            int port,
            Database database,
            Handlers handlers,
            EventSource events,
            AwaySource away,
            Predicate<Session> needed,
            Clock clock,
            Ids ids) {
        var random = new SecureRandom();
        this.settings = settings;
        this.clock = clock;
        this.port = port;
        this.events = events;
        this.identity = ServiceIdentity.of(settings.dataFolder(), ids.next());
        this.clients = new Clients(database, clock);
        this.pairing = new Pairing(clock, new Tickets(clock, random, port));
        var secretBytes = new byte[32];
        random.nextBytes(secretBytes);
        this.secret = Hashes.text(secretBytes);
        this.live = new LiveParts(sessions, new Dispatch(handlers, ids::next), events, away, needed);
        this.switchboard = new Switchboard(
                new SwitchParts(
                        settings,
                        identity,
                        new Proofs(identity, clients, secretBytes),
                        new PairParts(pairing, clients, identity, ids, clock),
                        ids,
                        clock,
                        random,
                        port),
                this::admit);
        this.revocations =
                database.listen(Clients.TOPIC, () -> Thread.ofVirtual().start(this::closeRevoked));
    }

    /// The doors, for the listener.
    public Routes routes() {
        return new Doors(switchboard, settings.origins());
    }

    /// Time begins to count, and programs of this user can find the service.
    public Bridge start() {
        new Endpoint(port, identity.instanceId(), settings.version()).write(settings.dataFolder(), secret);
        ticker.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        tick();
                    }
                },
                TICK_MILLIS,
                TICK_MILLIS);
        return this;
    }

    public Sessions sessions() {
        return sessions;
    }

    public Clients clients() {
        return clients;
    }

    public Pairing pairing() {
        return pairing;
    }

    /// Which service this is; clients know it by this name.
    public String instanceId() {
        return identity.instanceId();
    }

    /// The journal has grown: every session is told what is new.
    public void wake() {
        live().forEach(LiveSession::wakeEvents);
    }

    /// The shared database went away or came back, or something became known meanwhile: every browser is told.
    public void tellAway() {
        live().forEach(LiveSession::tellAway);
    }

    /// Says to everybody that the service stops, and lets nobody in any more.
    @Override
    public void close() {
        ticker.cancel();
        revocations.close();
        switchboard.stop();
        Endpoint.remove(settings.dataFolder(), secret);
    }

    /// Lets time pass: limits and pings.
    void tick() {
        switchboard.tick(clock.instant());
    }

    int sockets() {
        return switchboard.count();
    }

    private void admit(Socket socket, Peer peer, Identify identify, ConnectTalk.Welcoming welcoming) {
        var start = EventPump.Start.of(events, peer, identify);
        sessions.ofClient(peer.clientId())
                .filter(LiveSession.class::isInstance)
                .map(LiveSession.class::cast)
                .ifPresent(older -> older.drop(CloseCode.REPLACED));
        socket.send(new Welcome(
                welcoming.proof(peer.rights()), peer.rights(), start.log(), start.head(), start.snapshot()));
        var language = Locale.of(identify.language().equals("da") ? "da" : "en");
        socket.become(new LiveSession(socket, peer, language, start, live));
        // A revocation that came between the look at the table and this session has nobody to close yet.
        closeRevoked();
    }

    private void closeRevoked() {
        // A program of this user was never paired.
        var browsers = live().stream()
                .filter(session -> session.peer().door() == Door.BRIDGE)
                .toList();
        for (var session : browsers) {
            var revoked = clients.known(session.peer().clientId()).filter(PairedClient::isRevoked);
            if (revoked.isPresent()) {
                session.drop(CloseCode.REVOKED);
            }
        }
    }

    private List<LiveSession> live() {
        return sessions.connected().stream()
                .filter(LiveSession.class::isInstance)
                .map(LiveSession.class::cast)
                .toList();
    }
}
