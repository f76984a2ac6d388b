package dev.tillbridge.desk;

import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.ConsoleTicket;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.SecretSet;
import dev.tillbridge.protocol.Status;
import java.util.Set;

/// The service itself: how it is, the console's ticket, secrets, the end.
final class SystemHandlers {
    private static final Set<String> SECRETS = Set.of("stripe.secretKey", "database.password");

    private final ServiceSelf self;
    private final DeskViews views;

    SystemHandlers(ServiceSelf self, DeskViews views) {
        this.self = self;
        this.views = views;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.STATUS, this::status)
                .on(Methods.DESK, (session, nothing) -> views.desk(session.locale()))
                .on(Methods.CONSOLE, (session, nothing) -> new ConsoleTicket(self.consoleAddress()))
                .on(Methods.SECRET_SET, this::secret)
                .on(Methods.SHUTDOWN, this::stop);
    }

    private Status status(Session session, Nothing nothing) {
        var desk = views.desk(session.locale());
        return new Status(
                self.version(),
                self.instanceId(),
                self.port(),
                desk.location(),
                desk.practice(),
                self.database(),
                self.processor(),
                self.browsers(),
                desk.running().size(),
                desk.needsYou(),
                desk.setUp());
    }

    private Nothing secret(Session session, SecretSet asked) {
        if (!SECRETS.contains(asked.name())) {
            throw Problem.of(ProblemCode.SECRET_MALFORMED, "name", bounded(asked.name()))
                    .asException();
        }
        self.storeSecret(asked.name(), asked.value());
        return new Nothing();
    }

    private Nothing stop(Session session, Nothing nothing) {
        self.stop();
        return new Nothing();
    }

    private static String bounded(String name) {
        return name.substring(0, Math.min(60, name.length()));
    }
}
