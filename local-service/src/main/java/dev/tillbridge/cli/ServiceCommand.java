package dev.tillbridge.cli;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.json.Json;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// A command that asks the running service one thing, prints the answer and ends with an exit code.
abstract class ServiceCommand implements Callable<Integer> {
    private final ControlDoor.Opener opener;
    private final Path standardData;
    final Asking asking;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The service's data directory.")
    @Nullable
    Path data;

    @Option(names = "--json", description = "Print JSON for scripts.")
    boolean json;

    ServiceCommand(Doorway doorway) {
        this.opener = doorway.opener();
        this.standardData = doorway.standardData();
        this.asking = doorway.asking();
    }

    /// Does the command's work and gives its exit code.
    abstract int work(ControlDoor door);

    @Override
    public final Integer call() {
        try (var door = again()) {
            return work(door);
        } catch (ProblemException refused) {
            return refuse(refused);
        }
    }

    /// A connection of its own.
    final ControlDoor again() {
        return opener.open(data == null ? standardData : data.toAbsolutePath());
    }

    /// Prints what stands in the way.
    final void refuse(String line) {
        specification().getErr().println(line);
    }

    /// Prints a line for people; nothing when JSON is asked for.
    final void say(String line) {
        if (!json) {
            out().println(line);
        }
    }

    /// Prints the answer for scripts when JSON is asked for.
    final int done(Object answer) {
        if (json) {
            out().println(Json.write(answer));
        }
        return Exit.DONE;
    }

    /// A secret from the terminal, or the next line of standard input; never from the command line.
    final String secret(String prompt) {
        return asking.secret(prompt)
                .filter(secret -> !secret.isBlank())
                .orElseThrow(() -> new ParameterException(specification(), "No value was given: " + prompt));
    }

    private int refuse(ProblemException refused) {
        var problem = refused.problem();
        var text = ProblemText.of(problem, Locale.ENGLISH);
        var err = specification().getErr();
        err.println(text.line());
        if (problem.code() == ProblemCode.SERVICE_NOT_RUNNING) {
            return Exit.NOT_RUNNING;
        }
        return switch (problem.code().money()) {
            case NOT_SURE, GIVE_BACK_NOT_SURE -> Exit.OUTCOME_UNKNOWN;
            case NOTHING_CHARGED, CHARGED, NOTHING_GIVEN_BACK, GIVEN_BACK, NO_MONEY -> Exit.FAILED;
        };
    }

    /// The command line, for errors of usage.
    final CommandLine specification() {
        return requireNonNull(spec, "set by picocli").commandLine();
    }

    private PrintWriter out() {
        return specification().getOut();
    }
}
