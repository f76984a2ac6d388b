package dev.tillbridge.app;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A command that works on a data directory by itself, whether its service runs or not.
abstract class DataCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final DataDirectory standard;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The service's data directory.")
    @Nullable
    Path data;

    DataCommand(Map<String, String> environment, DataDirectory standard) {
        this.environment = environment;
        this.standard = standard;
    }

    /// Where the service keeps what is its own.
    final DataDirectory directory() {
        return data == null ? standard : new DataDirectory(data.toAbsolutePath());
    }

    final PrintWriter out() {
        return requireNonNull(spec, "set by picocli").commandLine().getOut();
    }

    /// Does the work and gives what is said then.
    abstract String work(DataDirectory directory, SettingsHome settings);

    @Override
    public final Integer call() {
        var directory = directory();
        try {
            out().println(work(directory, new SettingsHome(directory, environment)));
            return 0;
        } catch (ProblemException refused) {
            requireNonNull(spec, "set by picocli")
                    .commandLine()
                    .getErr()
                    .println(ProblemText.of(refused.problem(), Locale.ENGLISH).line());
            return 1;
        }
    }
}
