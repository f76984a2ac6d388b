package dev.tillbridge.cli;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.json.Json;
import dev.tillbridge.pims.profile.ProfileCheck;
import dev.tillbridge.pims.profile.ProfileFault;
import dev.tillbridge.pims.profile.ProfileFiles;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `tillbridge profile check`: needs no service, changes nothing.
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Shows all faults of a profile file with line and column; needs no running service.")
final class ProfileCheckCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--json", description = "Print JSON for scripts.")
    boolean json;

    @Spec
    @Nullable
    CommandSpec spec;

    /// What scripts read.
    record Checked(
            String file, boolean good, @Nullable String profile, boolean dayPayments, List<ProfileFault> faults) {}

    @Override
    public Integer call() {
        try {
            return print(new ProfileFiles().check(ProfileText.read(file)));
        } catch (ProblemException refused) {
            commandLine()
                    .getErr()
                    .println(ProblemText.of(refused.problem(), Locale.ENGLISH).line());
            return Exit.FAILED;
        }
    }

    private int print(ProfileCheck check) {
        return switch (check) {
            case ProfileCheck.Good(var profile) -> {
                var day = profile.dayPayments().isPresent();
                say(
                        new Checked(file.toString(), true, profile.id(), day, List.of()),
                        List.of(
                                file + ": good, " + profile.name() + " (" + profile.id() + " " + profile.version()
                                        + ")",
                                "A day's payments can" + (day ? "" : "not") + " be read by it (day-payments)."));
                yield Exit.DONE;
            }
            case ProfileCheck.Bad(var faults) -> {
                say(
                        new Checked(file.toString(), false, null, false, faults),
                        faults.stream().map(fault -> file + ":" + fault.text()).toList());
                yield Exit.FAILED;
            }
        };
    }

    private void say(Checked checked, List<String> lines) {
        var out = commandLine().getOut();
        if (json) {
            out.println(Json.write(checked));
        } else {
            lines.forEach(out::println);
        }
    }

    private CommandLine commandLine() {
        return requireNonNull(spec, "set by picocli").commandLine();
    }
}
