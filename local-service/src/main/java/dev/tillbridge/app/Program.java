package dev.tillbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tillbridge.cli.Asking;
import dev.tillbridge.cli.Commands;
import dev.tillbridge.cli.ControlDoor;
import dev.tillbridge.cli.Doorway;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.client.ControlClient;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/// The program: its commands, put together.
public final class Program {
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
        return Commands.addTo(root, new Doorway(Program::open, data.root(), asking));
    }

    private static ControlDoor open(Path dataDirectory) {
        var client = ControlClient.connect(dataDirectory, Locale.ENGLISH);
        return new ControlDoor() {
            @Override
            public <P, R> R call(Method<P, R> method, P params) {
                return client.call(method, params);
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
