package dev.tillbridge.bridge;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Right;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/// A caller inside the service (the console), which has been let in by its own door. It has all rights and shows
/// no page.
public record InsideSession(String name, Locale locale) implements Session {
    @Override
    public String id() {
        return name;
    }

    @Override
    public Peer peer() {
        return new Peer(Door.CONTROL, name, name, Set.of(Right.values()));
    }

    @Override
    public boolean isConnected() {
        return true;
    }

    @Override
    public <P, R> Reply<R> ask(Method<P, R> method, P params, Duration within) {
        return new Reply.NotDone<>(Problem.of(ProblemCode.UNKNOWN_METHOD, "method", method.name()));
    }

    @Override
    public <P, R> void tell(Method<P, R> method, P params, Duration within) {
        // It has no pages, so that nothing of them is there to be done.
    }
}
