package dev.tillbridge.bridge;

import dev.tillbridge.protocol.Door;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Which desks are connected now. Thread-safe.
public final class Sessions {
    private final Map<String, Session> byId = new ConcurrentHashMap<>();
    private final List<Consumer<Session>> opened = new CopyOnWriteArrayList<>();
    private final List<Consumer<Session>> closed = new CopyOnWriteArrayList<>();

    /// All live sessions, in no order.
    public List<Session> connected() {
        return byId.values().stream().filter(Session::isConnected).toList();
    }

    /// The live session of a desk.
    public Optional<Session> ofClient(String clientId) {
        return connected().stream()
                .filter(session -> session.peer().door() == Door.BRIDGE
                        && session.peer().clientId().equals(clientId))
                .findFirst();
    }

    public Optional<Session> ofId(String sessionId) {
        return Optional.ofNullable(byId.get(sessionId)).filter(Session::isConnected);
    }

    /// Called on the session's own thread after it was let in, before its first event.
    public void onOpened(Consumer<Session> listener) {
        opened.add(listener);
    }

    /// Called once after a session ended.
    public void onClosed(Consumer<Session> listener) {
        closed.add(listener);
    }

    void add(Session session) {
        byId.put(session.id(), session);
        opened.forEach(listener -> listener.accept(session));
    }

    void remove(Session session) {
        if (byId.remove(session.id()) != null) {
            closed.forEach(listener -> listener.accept(session));
        }
    }
}
