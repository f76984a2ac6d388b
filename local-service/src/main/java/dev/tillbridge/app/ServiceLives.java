package dev.tillbridge.app;

import dev.tillbridge.bridge.ServiceIdentity;
import dev.tillbridge.installation.History;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One service after the other in this process: when a desk goes over to another database, the service ends and
/// begins anew there. What stands in the way leads back to the one before.
final class ServiceLives implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceLives.class);

    private final DataDirectory data;
    private final SettingsHome settings;
    private final Clock clock;
    private final @Nullable History history;
    private Service service;

    /// Starts the first. Throws [ProblemException] with what stands in the way.
    ///
    /// @param history null where nothing can be taken along
    ServiceLives(DataDirectory data, SettingsHome settings, Clock clock, @Nullable History history) {
        this.data = data;
        this.settings = settings;
        this.clock = clock;
        this.history = history;
        this.service = begin(Optional.empty(), Optional.empty());
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
        var before = settings.keep();
        boolean moved = false;
        try {
            settings.checkChangeable();
            if (history != null && settings.read().sqlite()) {
                var home = ServiceIdentity.of(data.root(), "").instanceId();
                history.move(data.database(), over.target(), home, over.by().name());
                moved = true;
            }
            settings.use(over.target());
            return begin(Optional.of(over), Optional.empty());
        } catch (RuntimeException failed) {
            if (moved) {
                // What the file held is over there now, and nowhere else in use.
                throw failed;
            }
            LOG.error("the service goes on with the database that it had", failed);
            settings.putBack(before);
            return begin(Optional.empty(), Optional.of(takenBack(failed)));
        }
    }

    private Service begin(Optional<GoingOver> joined, Optional<Problem> takenBack) {
        return Service.start(
                data, settings.read(), clock, new Beginning(Optional.of(settings), history != null, joined, takenBack));
    }

    private static Problem takenBack(RuntimeException failed) {
        var why = failed instanceof ProblemException known
                ? ProblemText.of(known.problem(), Locale.ENGLISH).line()
                : failed.getClass().getSimpleName();
        return Problem.of(ProblemCode.LOCATION_CHANGE_TAKEN_BACK, "why", why);
    }

    @Override
    public void close() {
        service.close();
    }
}
