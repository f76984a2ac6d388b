package dev.tillbridge.desk;

import dev.tillbridge.activity.KeptResult;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.bridge.Handlers;
import dev.tillbridge.bridge.Session;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.protocol.ConsoleTicket;
import dev.tillbridge.protocol.DeskView;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.SecretSet;
import dev.tillbridge.protocol.SecretTake;
import dev.tillbridge.protocol.Status;
import dev.tillbridge.protocol.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The service itself: how it is, the console's ticket, secrets, the end.
final class SystemHandlers {
    private static final Set<String> SECRETS =
            Set.of("stripe.secretKey", "database.password", "smtp.password", "twilio.secret");

    private final ServiceSelf self;
    private final DeskViews views;
    private final AwayViews away;
    private final KeptResults kept;
    private volatile @Nullable DeskView last;

    SystemHandlers(ServiceSelf self, DeskViews views, AwayViews away, KeptResults kept) {
        this.self = self;
        this.views = views;
        this.away = away;
        this.kept = kept;
    }

    void addTo(Handlers handlers) {
        handlers.on(Methods.STATUS, this::status)
                .on(Methods.DESK, (session, nothing) -> views.desk(session.locale()))
                .on(Methods.CONSOLE, (session, nothing) -> new ConsoleTicket(self.consoleAddress()))
                .on(Methods.SECRET_SET, this::secret)
                .on(Methods.SECRET_TAKE, this::take)
                .on(Methods.SHUTDOWN, this::stop);
    }

    private Status status(Session session, Nothing nothing) {
        var desk = desk(session.locale());
        return new Status(
                self.version(),
                self.instanceId(),
                self.port(),
                desk == null ? "?" : desk.location(),
                desk != null && desk.practice(),
                self.database(),
                self.processor(),
                self.browsers(),
                desk == null ? 0 : desk.running().size(),
                desk == null ? 0 : desk.needsYou(),
                away.isAway(),
                kept.count(),
                problems(desk, session.locale()));
    }

    /// As it was last, while the database is away.
    private @Nullable DeskView desk(Locale locale) {
        try {
            var now = views.desk(locale);
            last = now;
            return now;
        } catch (ProblemException unreachable) {
            if (unreachable.problem().code() != ProblemCode.DATABASE_UNREACHABLE) {
                throw unreachable;
            }
            return last;
        }
    }

    private List<Text> problems(@Nullable DeskView desk, Locale locale) {
        var problems = new ArrayList<Text>();
        if (away.isAway()) {
            problems.add(Wire.text(Problem.of(ProblemCode.DATABASE_AWAY), locale));
        }
        for (var stray : kept.strays()) {
            var step = stray instanceof KeptResult result ? result.step() : "";
            var problem = Problem.of(ProblemCode.KEPT_RESULT_FITS_NOTHING, "step", step, "payment", stray.activity());
            problems.add(Wire.text(problem, locale));
        }
        if (desk != null) {
            problems.addAll(desk.setUp());
        }
        // It charges all the same, unless that stands among what is missing.
        self.keyProblem()
                .map(problem -> Wire.text(problem, locale))
                .filter(text -> !problems.contains(text))
                .ifPresent(problems::add);
        return problems;
    }

    private Nothing secret(Session session, SecretSet asked) {
        if (!SECRETS.contains(asked.name())) {
            throw Problem.of(ProblemCode.SECRET_MALFORMED, "name", bounded(asked.name()))
                    .asException();
        }
        self.storeSecret(asked.name(), asked.value(), asked.otherAccount(), PersonHandlers.actor(session));
        return new Nothing();
    }

    private Nothing take(Session session, SecretTake asked) {
        self.takeSecret(asked.name(), PersonHandlers.actor(session));
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
