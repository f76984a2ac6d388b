package dev.tillbridge.app;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tillbridge run`: the service, until it is told to stop.
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs the service in this terminal.")
final class RunCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(RunCommand.class);

    private final Map<String, String> environment;
    private final DataDirectory standard;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The service's data directory.")
    @Nullable
    Path data;

    @Option(names = "--port", description = "The port to try first; 0 takes any free one.")
    @Nullable
    Integer port;

    @Option(names = "--until-ready", description = "Stop as soon as everything is ready: to try a set-up, or to train.")
    boolean untilReady;

    RunCommand(Map<String, String> environment, DataDirectory standard) {
        this.environment = environment;
        this.standard = standard;
    }

    @Override
    public Integer call() throws InterruptedException {
        try {
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
        say(ProblemText.of(problem, Locale.getDefault()).line());
        return 1;
    }

    private int run(DataDirectory directory) throws InterruptedException {
        var overrides = new HashMap<>(environment);
        if (port != null) {
            overrides.put("TILLBRIDGE_PORT", port.toString());
        }
        var settings = SettingsFile.read(directory.settings(), overrides);
        try (var service = Service.start(directory, settings, Clock.systemUTC())) {
            say("Tillbridge " + Version.of() + " is ready on 127.0.0.1:" + service.port());
            if (!untilReady) {
                wait(service);
            }
        }
        return 0;
    }

    /// Until the control door or a signal (Ctrl-C, the system going down) says stop.
    private static void wait(Service service) throws InterruptedException {
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

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getErr().println(line);
        }
    }
}
