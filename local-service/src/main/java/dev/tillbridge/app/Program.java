package dev.tillbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.tillbridge.cli.Asking;
import dev.tillbridge.cli.Commands;
import dev.tillbridge.cli.ControlDoor;
import dev.tillbridge.cli.Doorway;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.client.ControlClient;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;

/// The program: its commands, put together.
public final class Program {
    /// They make a database, or read all of it, on whatever machine that is.
    private static final Set<String> SLOW = Set.of(
            Methods.LOCATION_CREATE.name(),
            Methods.LOCATION_JOIN.name(),
            Methods.LOCATION_MOVE_BACK.name(),
            Methods.AUDIT_VERIFY.name());

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration USUAL = Duration.ofSeconds(10);

    private Program() {}

    /// Runs one command line and gives its exit code.
    public static int run(Map<String, String> environment, String... arguments) {
        var run = RunArguments.plain(arguments);
        if (run.isPresent()) {
            return serve(run.get(), environment);
        }
        return commandLine(environment, Asking.terminal()).execute(arguments);
    }

    private static int serve(RunArguments asked, Map<String, String> environment) {
        var out = new PrintWriter(System.err, true, UTF_8);
        try {
            return new ServiceRun(asked, environment, DataDirectory.standard(environment), out).run();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /// @param asking where answers and secrets are read
    static CommandLine commandLine(Map<String, String> environment, Asking asking) {
        var data = DataDirectory.standard(environment);
        var root = new CommandLine(new TillbridgeCommand());
        root.addSubcommand(new RunCommand(environment, data));
        root.addSubcommand(new DemoCommand(environment, data));
        root.addSubcommand(new DoctorCommand(environment, data));
        var all = Commands.addTo(root, new Doorway(Program::open, data.root(), asking));
        // They speak with the database server and not with the service, which does not start before they are done.
        requireNonNull(all.getSubcommands().get("location"))
                .addSubcommand(new LocationTrustCommand(environment, data))
                .addSubcommand(new LocationRejoinCommand(environment, data, asking))
                .addSubcommand(new LocationUpgradeCommand(environment, data, asking))
                .addSubcommand(new LocationSettleMoveCommand(environment, data, asking));
        return all;
    }

    private static ControlDoor open(Path dataDirectory) {
        var client = ControlClient.connect(dataDirectory, Locale.ENGLISH);
        return new ControlDoor() {
            @Override
            public <P, R> R call(Method<P, R> method, P params) {
                return client.call(method, params, SLOW.contains(method.name()) ? PATIENCE : USUAL);
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
