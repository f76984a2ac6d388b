package dev.tillbridge.desk;

import dev.tillbridge.bridge.Bridge;
import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.PairedClient;
import dev.tillbridge.bridge.Pairing;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.protocol.BrowserList;
import dev.tillbridge.protocol.BrowserRef;
import dev.tillbridge.protocol.BrowserView;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PairingAnswer;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.PairingOpened;
import dev.tillbridge.protocol.PairingPending;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;

/// Connecting browsers, and taking their access away.
final class BrowserHandlers {
    private static final Duration TICKET = Duration.ofMinutes(10);

    /// The bridge is made after its handlers.
    private final Supplier<Bridge> bridge;

    private final Clock clock;

    BrowserHandlers(Supplier<Bridge> bridge, Clock clock) {
        this.bridge = bridge;
        this.clock = clock;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.PAIR_OPEN, this::open)
                .on(Methods.PAIR_PENDING, this::pending)
                .on(Methods.PAIR_ANSWER, this::answer)
                .on(Methods.BROWSERS, this::list)
                .on(Methods.BROWSER_REVOKE, this::revoke);
    }

    private PairingOpened open(Session session, PairingOpen asked) {
        var pairing = bridge.get().pairing();
        if (asked.ticket()) {
            return new PairingOpened(clock.instant().plus(TICKET), pairing.ticket(Pairing.DESK, asked.by(), TICKET));
        }
        return new PairingOpened(pairing.open(Pairing.DESK), null);
    }

    private PairingPending pending(Session session, Nothing nothing) {
        return bridge.get()
                .pairing()
                .pending()
                .map(waits -> new PairingPending(waits.pairingId(), waits.name(), waits.digits()))
                .orElseGet(() -> new PairingPending(null, null, null));
    }

    private Nothing answer(Session session, PairingAnswer asked) {
        bridge.get().pairing().answer(asked.pairingId(), asked.same(), asked.by());
        return new Nothing();
    }

    private BrowserList list(Session session, Nothing nothing) {
        return new BrowserList(
                bridge.get().clients().all().stream().map(this::view).toList());
    }

    private Nothing revoke(Session session, BrowserRef ref) {
        bridge.get().clients().revoke(ref.clientId(), session.peer().name());
        return new Nothing();
    }

    private BrowserView view(PairedClient client) {
        return new BrowserView(
                client.clientId(),
                client.name(),
                client.rights(),
                client.pairedAt(),
                client.pairedBy(),
                bridge.get().sessions().ofClient(client.clientId()).isPresent(),
                client.isRevoked());
    }
}
