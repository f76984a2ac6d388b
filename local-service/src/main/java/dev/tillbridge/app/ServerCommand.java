package dev.tillbridge.app;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.PostgresAddress;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// A command that speaks with the database server of a desk that has joined, whether its service runs or not.
abstract class ServerCommand implements Callable<Integer> {
    private final Map<String, String> environment;
    private final DataDirectory standard;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The service's data directory.")
    @Nullable
    Path data;

    ServerCommand(Map<String, String> environment, DataDirectory standard) {
        this.environment = environment;
        this.standard = standard;
    }

    /// Where the service keeps what is its own.
    final DataDirectory directory() {
        return data == null ? standard : new DataDirectory(data.toAbsolutePath());
    }

    /// Does the work and gives what is said then.
    abstract String work(PostgresAddress ours, SettingsHome settings);

    @Override
    public final Integer call() {
        var directory = directory();
        var line = requireNonNull(spec, "set by picocli").commandLine();
        try {
            var home = new SettingsHome(directory, environment);
            line.getOut().println(work(ours(directory, home.read()), home));
            return 0;
        } catch (ProblemException refused) {
            line.getErr()
                    .println(ProblemText.of(refused.problem(), Locale.ENGLISH).line());
            return 1;
        }
    }

    private static PostgresAddress ours(DataDirectory directory, Settings settings) {
        return settings.address(new SecretFiles(directory.secrets()))
                .filter(PostgresAddress::joined)
                .orElseThrow(() -> Problem.of(ProblemCode.LOCATION_NOT_SHARED).asException());
    }
}
