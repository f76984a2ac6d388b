package dev.tillbridge.app;

import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.secret.SecretFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tillbridge demo`: the service with a practice processor, a simulated card reader and a demo clinic program.
/// The service is a process of its own; when it dies it is started again, and the others have gone on.
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the service with practice money, a simulated card reader and a demo clinic program.")
final class DemoCommand implements Callable<Integer> {
    private static final Duration START = Duration.ofSeconds(30);

    private final Map<String, String> environment;
    private final DataDirectory standard;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The demo's own data directory.")
    @Nullable
    Path data;

    @Option(
            names = "--describe",
            paramLabel = "FILE",
            description = "Write where everything is, with its control tokens, to a file for this user only.")
    @Nullable
    Path describe;

    DemoCommand(Map<String, String> environment, DataDirectory standard) {
        this.environment = environment;
        this.standard = standard;
    }

    @Override
    public Integer call() throws InterruptedException {
        var home = environment.getOrDefault("TILLBRIDGE_HOME", System.getProperty("tillbridge.home", ""));
        if (home.isEmpty()) {
            say(
                    "The demo needs the packaged program: run scripts/package, then target/package/tillbridge/bin/tillbridge demo");
            return 1;
        }
        var directory = data == null
                ? new DataDirectory(standard.root().resolveSibling("tillbridge-demo"))
                : new DataDirectory(data.toAbsolutePath());
        Logging.to(directory.create().log().resolveSibling("log-demo"));
        var clock = Clock.system(ZoneId.systemDefault());
        try (var town = DemoTown.start(directory.root().resolve("town"), clock)) {
            prepare(directory, town);
            return supervise(Path.of(home), directory, town);
        } catch (ProblemException refused) {
            say(ProblemText.of(refused.problem(), Locale.ENGLISH).line());
            return 1;
        }
    }

    /// What a tech would write: where the processor is, and its key.
    private static void prepare(DataDirectory directory, DemoTown town) {
        try {
            Files.writeString(
                    directory.settings(),
                    "stripe:\n  apiBase: " + town.processorAddress() + "\n  partialApproval: true\n");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var secrets = new SecretFiles(directory.secrets());
        secrets.write(Processor.KEY, DemoTown.SECRET_KEY);
        secrets.write(TextSettings.SECRET, DemoTown.TEXT_SECRET);
    }

    private int supervise(Path home, DataDirectory directory, DemoTown town) throws InterruptedException {
        boolean first = true;
        while (true) {
            try (var service = ServiceProcess.start(home, directory.root())) {
                awaitReady(service, directory);
                if (first) {
                    setUp(directory, town);
                    first = false;
                } else {
                    say("The service is back.");
                }
                int code = service.waitFor();
                if (code == 0) {
                    return 0;
                }
                say("The service ended with " + code + ". Starting it again.");
            }
        }
    }

    private void setUp(DataDirectory directory, DemoTown town) {
        try (var client = ControlClient.connect(directory.root(), Locale.ENGLISH)) {
            new DemoSetUp(client).apply(town.pimsAddress()).textsBy(town.textServer());
            var ticket = client.call(Methods.PAIR_OPEN, new PairingOpen(true, "demo"));
            var console = client.call(Methods.CONSOLE, new Nothing()).address();
            say("Clinic program  " + town.pimsAddress() + "   (user ann, password on its page)");
            say("Card reader     " + town.processorAddress() + "/readers   (tap a card there)");
            say("Texts           " + town.textsAddress() + "   (read them and answer as the client)");
            say("Console         " + console + "   (opens once, within 60 s)");
            say(
                    "Connect         open the extension's page connect.html#TICKET; the ticket stands in the file of --describe");
            say("Manager's PIN   " + DemoSetUp.MANAGER_PIN + "   (Ann)");
            if (describe != null) {
                town.describe(
                        describe,
                        String.valueOf(ticket.ticket()),
                        directory.root().toString());
            }
        }
    }

    private static void awaitReady(ServiceProcess service, DataDirectory directory) throws InterruptedException {
        long end = System.nanoTime() + START.toNanos();
        while (true) {
            try (var client = ControlClient.connect(directory.root(), Locale.ENGLISH)) {
                client.call(Methods.STATUS, new Nothing());
                return;
            } catch (ProblemException notYet) {
                if (!service.isAlive() || System.nanoTime() > end) {
                    throw notYet;
                }
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getErr().println(line);
        }
    }
}
