package dev.tillbridge.app;

import dev.tillbridge.activity.Ids;
import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.bridge.ServiceIdentity;
import dev.tillbridge.console.ConsoleSessions;
import dev.tillbridge.desk.Sharing;
import dev.tillbridge.installation.MoveOrder;
import dev.tillbridge.installation.Moves;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedDoor;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One service after the other in this process: when a desk goes over to another database, the service ends and
/// begins anew there. What stands in the way leads back to the one before. The port stays the same, and who is in the
/// console stays in.
final class ServiceLives implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceLives.class);

    private final DataDirectory data;
    private final SettingsHome settings;
    private final Clock clock;
    private final Moves moves;
    private final Ids ids = Ids.random();
    private final ConsoleSessions consoles;
    private Service service;

    /// Starts the first; a move that was broken off is brought to its end before. Throws [ProblemException] with what
    /// stands in the way.
    ServiceLives(DataDirectory data, SettingsHome settings, Clock clock) {
        this.data = data;
        this.settings = settings;
        this.clock = clock;
        Supplier<String> home =
                () -> ServiceIdentity.of(data.root(), ids.next()).instanceId();
        this.moves = new Moves(clock, ids, new AccountKin(clock, ids, home), home, settings);
        this.consoles = new ConsoleSessions(clock, new SecureRandom());
        moves.pending(data.database()).ifPresent(marker -> settle(settings.remembered(marker)));
        this.service = begin(settings.read(), Optional.empty(), Optional.empty());
    }

    private void settle(PostgresAddress shared) {
        moves.settle(data.database(), shared)
                .ifPresent(report -> LOG.info("the move {} was brought to its end", report.id()));
    }

    int port() {
        return service.port();
    }

    /// Returns when somebody asked the service to stop.
    void awaitStop() throws InterruptedException {
        for (var wish = service.awaitStop(); wish.isPresent(); wish = service.awaitStop()) {
            service.close();
            service = begin(wish.get());
        }
    }

    private Service begin(GoingOver over) {
        return over.back() ? goBack(over) : goOver(over);
    }

    private Service goOver(GoingOver over) {
        var before = settings.keep();
        var moved = Optional.<MoveOrder>empty();
        try {
            settings.checkChangeable();
            moved = takeAlong(over);
            settings.use(over.target());
            return begin(Optional.of(over), Optional.empty());
        } catch (RuntimeException failed) {
            LOG.error("the service does not begin on the other database", failed);
            refuseBoth(failed);
            if (moved.isPresent() && !broughtBack(moved.get(), failed)) {
                return again(Optional.of(over), failed);
            }
            if (moved.isEmpty()) {
                closeAccount(over);
            }
            settings.putBack(before);
            return begin(Optional.empty(), Optional.of(takenBack(failed)));
        }
    }

    /// The code that made it is used up, and nobody knows its password any more. Where a history came along, the way
    /// back has closed it.
    private static void closeAccount(GoingOver over) {
        try {
            SharedDoor.leave(over.target());
        } catch (RuntimeException open) {
            LOG.warn("the account that was made for this desk stays open: {}", over.target(), open);
        }
    }

    /// False where the payments stay in the shared database, which the settings name.
    private boolean broughtBack(MoveOrder moved, RuntimeException why) {
        try {
            moves.back(moved);
            return true;
        } catch (RuntimeException refused) {
            LOG.error("the payments stay in the shared database", refused);
            why.addSuppressed(refused);
            refuseBoth(why);
            return false;
        }
    }

    /// There is one database that knows every payment, so the service begins on it or not at all. What kept it
    /// from that at first is what a person can do something about.
    private Service again(Optional<GoingOver> joined, RuntimeException first) {
        try {
            return begin(joined, Optional.empty());
        } catch (RuntimeException still) {
            LOG.error("the service cannot begin there", still);
            throw first;
        }
    }

    /// Empty where there is nothing to take along: a service that shares already, or never took a payment.
    private Optional<MoveOrder> takeAlong(GoingOver over) {
        var order = order(over);
        if (!settings.read().sqlite() || !moves.bringsAnything(order)) {
            return Optional.empty();
        }
        var report = moves.move(order);
        LOG.info("moved into the shared database: {}", report.sums());
        report.remarks().forEach(remark -> LOG.info("on the move: {}", remark));
        return Optional.of(order);
    }

    private Service goBack(GoingOver over) {
        try {
            settings.checkChangeable();
            requireNothingKept();
            moves.back(order(over));
        } catch (RuntimeException failed) {
            LOG.error("the service goes on with the database that it had", failed);
            refuseBoth(failed);
            return begin(Optional.empty(), Optional.of(takenBack(failed)));
        }
        try {
            return begin(Optional.empty(), Optional.empty());
        } catch (RuntimeException failed) {
            LOG.error("the service does not begin on its own file", failed);
            return again(Optional.empty(), failed);
        }
    }

    /// A service on a file of its own looks after no kept lines: they would vanish from every screen.
    private void requireNothingKept() {
        int count = KeptResults.in(data.root()).lines().size();
        if (count > 0) {
            throw Problem.of(ProblemCode.MOVE_BACK_KEPT, "count", String.valueOf(count))
                    .asException();
        }
    }

    /// While nobody knows whether a move came to its end, the service works on neither database.
    private void refuseBoth(RuntimeException failed) {
        if (moves.pending(data.database()).isPresent()) {
            throw failed;
        }
    }

    private MoveOrder order(GoingOver over) {
        var home = ServiceIdentity.of(data.root(), "").instanceId();
        return new MoveOrder(data.database(), over.target(), home, over.by().name(), over.otherAccount());
    }

    private Service begin(Optional<GoingOver> joined, Optional<Sharing.TakenBack> takenBack) {
        return begin(settings.read().preferring(service.port()), joined, takenBack);
    }

    private Service begin(Settings now, Optional<GoingOver> joined, Optional<Sharing.TakenBack> takenBack) {
        var beginning = new Beginning(Optional.of(settings), true, Optional.of(consoles), joined, takenBack);
        return Service.start(data, now, clock, beginning);
    }

    private Sharing.TakenBack takenBack(RuntimeException failed) {
        var why = failed instanceof ProblemException known
                ? ProblemText.of(known.problem(), Locale.ENGLISH).line()
                : failed.getClass().getSimpleName();
        return new Sharing.TakenBack(ids.next(), Problem.of(ProblemCode.LOCATION_CHANGE_TAKEN_BACK, "why", why));
    }

    @Override
    public void close() {
        service.close();
    }
}
