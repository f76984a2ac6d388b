package dev.tillbridge.app;

import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.PostgresAddress;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The service, from its start until it is told to stop. [#run] gives the exit code: 0 stopped, 1 refused or
/// failed.
final class ServiceRun {
    private static final Logger LOG = LoggerFactory.getLogger(ServiceRun.class);

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final RunArguments asked;
    private final Map<String, String> environment;
    private final DataDirectory standard;
    private final PrintWriter out;

    /// @param out where one line says that it is ready, or what stands in the way
    ServiceRun(RunArguments asked, Map<String, String> environment, DataDirectory standard, PrintWriter out) {
        this.asked = asked;
        this.environment = environment;
        this.standard = standard;
        this.out = out;
    }

    int run() throws InterruptedException {
        try {
            var data = asked.data();
            var directory = (data == null ? standard : new DataDirectory(data.toAbsolutePath())).create();
            Logging.to(directory.log());
            return run(directory);
        } catch (ProblemException refused) {
            return refuse(refused.problem());
        } catch (RuntimeException unexpected) {
            LOG.error("the service ends", unexpected);
            return refuse(Problem.of(
                    ProblemCode.INTERNAL_ERROR, "code", unexpected.getClass().getSimpleName()));
        }
    }

    private int refuse(Problem problem) {
        out.println(ProblemText.of(problem, Locale.ENGLISH).line());
        return 1;
    }

    /// A desk that has joined waits for the shared database: after a power cut the computers come up in any order.
    private int run(DataDirectory directory) throws InterruptedException {
        var settings = new SettingsHome(directory, overrides());
        for (boolean first = true; ; first = false) {
            try {
                return begin(directory, settings);
            } catch (ProblemException refused) {
                if (refused.problem().code() != ProblemCode.DATABASE_UNREACHABLE) {
                    throw refused;
                }
                if (first) {
                    tellKept(directory);
                }
                if (asked.untilReady() || !joined(directory, settings)) {
                    throw refused;
                }
                if (first) {
                    refuse(refused.problem());
                    out.println("Tillbridge tries again every " + PAUSE.toSeconds()
                            + " seconds until the database is there.");
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    private static boolean joined(DataDirectory directory, SettingsHome settings) {
        return settings.read()
                .address(new SecretFiles(directory.secrets()))
                .filter(PostgresAddress::joined)
                .isPresent();
    }

    /// Whoever starts it while the shared database is away sees that nothing is lost.
    private void tellKept(DataDirectory directory) {
        int count = KeptResults.in(directory.root()).count();
        if (count > 0) {
            out.println(count + " results of payments are kept on this computer. They go into the books by themselves"
                    + " when the shared database is back and Tillbridge runs.");
        }
    }

    private Map<String, String> overrides() {
        var overrides = new HashMap<>(environment);
        if (asked.port() != null) {
            overrides.put("TILLBRIDGE_PORT", asked.port().toString());
        }
        return overrides;
    }

    private int begin(DataDirectory directory, SettingsHome settings) throws InterruptedException {
        try (var service = new ServiceLives(directory, settings, Clock.systemUTC())) {
            out.println("Tillbridge " + Version.of() + " is ready on 127.0.0.1:" + service.port());
            if (!asked.untilReady()) {
                wait(service);
            }
        }
        return 0;
    }

    /// Until the control door or a signal (Ctrl-C, the system going down) says stop.
    private static void wait(ServiceLives service) throws InterruptedException {
        var stopped = new CountDownLatch(1);
        var main = Thread.currentThread();
        var hook = new Thread(
                () -> {
                    main.interrupt();
                    try {
                        stopped.await();
                    } catch (InterruptedException hurried) {
                        Thread.currentThread().interrupt();
                    }
                },
                "stop-signal");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            service.awaitStop();
        } catch (InterruptedException signal) {
            // The signal's way of saying stop; closing goes on below.
            service.close();
        } finally {
            stopped.countDown();
        }
    }
}
