package dev.tillbridge.bridge;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Asked;
import dev.tillbridge.protocol.Method;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The dispatch table: rooms register who answers which method. Thread-safe.
public final class Handlers {
    private final Map<String, Registered<?, ?>> byName = new ConcurrentHashMap<>();
    private final ParamsCheck check;

    /// @param check what every call must pass, from whatever door it comes
    public Handlers(ParamsCheck check) {
        this.check = check;
    }

    /// Registers who answers a method; a second registration, or one of a method that the extension answers, is a
    /// mistake of the wiring.
    public <P, R> Handlers on(Method<P, R> method, Handler<? super P, ? extends R> handler) {
        if (method.asked() != Asked.SERVICE) {
            throw new IllegalArgumentException(method.name() + " is answered by the extension");
        }
        if (byName.putIfAbsent(method.name(), new Registered<>(method, checked(method, handler))) != null) {
            throw new IllegalStateException(method.name() + " is registered twice");
        }
        return this;
    }

    private <P, R> Handler<P, R> checked(Method<P, R> method, Handler<? super P, ? extends R> handler) {
        return (session, params) -> {
            check.look(method, params);
            return handler.handle(session, params);
        };
    }

    /// Calls a method from inside the service; throws UNKNOWN_METHOD when nobody answers it.
    public <P, R> R call(Session session, Method<P, R> method, P params) {
        var registered = find(method.name())
                .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_METHOD, "method", method.name())
                        .asException());
        @SuppressWarnings("unchecked") // registered under this name with this very method's types
        var handler = (Handler<P, R>) registered.handler();
        return handler.handle(session, params);
    }

    /// The names that somebody answers, to be compared with the table.
    public Set<String> registered() {
        return Set.copyOf(byName.keySet());
    }

    Optional<Registered<?, ?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    record Registered<P, R>(Method<P, R> method, Handler<? super P, ? extends R> handler) {}
}
