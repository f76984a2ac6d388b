package dev.tillbridge.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tillbridge run`: the service, until it is told to stop.
@Command(name = "run", mixinStandardHelpOptions = true, description = "Runs the service in this terminal.")
final class RunCommand implements Callable<Integer> {
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
        var asked = new RunArguments(data, port, untilReady);
        var out = spec == null
                ? new PrintWriter(System.err, true, UTF_8)
                : spec.commandLine().getErr();
        return new ServiceRun(asked, environment, standard, out).run();
    }
}
