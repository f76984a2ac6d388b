package dev.tillbridge.app;

import dev.tillbridge.activity.KeptResults;
import dev.tillbridge.health.Check;
import dev.tillbridge.health.Finding;
import dev.tillbridge.health.Report;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.ServerRoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `tillbridge doctor`: looks at everything in a fixed order, whether the service runs or not, and changes
/// nothing.
@Command(name = "doctor", mixinStandardHelpOptions = true, description = "Checks this installation, step by step.")
final class DoctorCommand implements Callable<Integer> {
    private static final long LEAST_FREE = 500L * 1024 * 1024;

    private final Map<String, String> environment;
    private final DataDirectory standard;

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--data", paramLabel = "DIR", description = "The service's data directory.")
    @Nullable
    Path data;

    @Option(names = "--json", description = "Print JSON for scripts.")
    boolean json;

    DoctorCommand(Map<String, String> environment, DataDirectory standard) {
        this.environment = environment;
        this.standard = standard;
    }

    @Override
    public Integer call() {
        var directory = data == null ? standard : new DataDirectory(data.toAbsolutePath());
        var report = Report.of(List.of(
                new Item("Data folder", () -> folder(directory)),
                new Item("Settings", () -> settings(directory)),
                new Item("Service", () -> service(directory)),
                new Item("Kept results", () -> kept(directory)),
                new Item("Database server", () -> server(directory))));
        print(report);
        return report.healthy() ? 0 : 1;
    }

    private record Item(String title, Callable<Finding> work) implements Check {
        @Override
        public Finding look() {
            try {
                return work.call();
            } catch (ProblemException problem) {
                var text = ProblemText.of(problem.problem(), Locale.ENGLISH);
                return Finding.bad(text.cause(), text.remedy());
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }
    }

    private static Finding folder(DataDirectory directory) throws IOException {
        var root = directory.root();
        if (!Files.exists(root)) {
            return Finding.unknown(root + " is not there yet.", "It is made by the first: tillbridge run");
        }
        if (!Files.isWritable(root)) {
            return Finding.bad(root + " cannot be written.", "Run Tillbridge as the user who owns it.");
        }
        long free = Files.getFileStore(root).getUsableSpace();
        return free < LEAST_FREE
                ? Finding.warning("Only " + free / 1_000_000 + " MB are free.", "Free some space on this disk.")
                : Finding.good(root + ", " + free / 1_000_000_000 + " GB free");
    }

    private Finding settings(DataDirectory directory) {
        var settings = SettingsFile.read(directory.settings(), environment);
        return Finding.good("Port " + settings.port() + ", processor at "
                + settings.stripe().apiBase());
    }

    private static Finding service(DataDirectory directory) {
        try (var client = ControlClient.connect(directory.root(), Locale.ENGLISH)) {
            var status = client.call(Methods.STATUS, new Nothing());
            var problems = new ArrayList<String>();
            status.problems().forEach(problem -> problems.add(problem.cause() + " " + problem.remedy()));
            if (status.databaseAway()) {
                return Finding.bad("The shared database cannot be reached.", String.join(" ", problems));
            }
            var text = "Version " + status.version() + " on 127.0.0.1:" + status.port() + ", processor "
                    + status.processor() + ", " + status.browsers() + " browsers connected";
            return problems.isEmpty() ? Finding.good(text) : Finding.warning(text, String.join(" ", problems));
        }
    }

    /// Read from the file itself: the service may not run, for want of the database.
    private static Finding kept(DataDirectory directory) {
        int count = KeptResults.in(directory.root()).count();
        return count == 0
                ? Finding.good("Nothing waits for the shared database.")
                : Finding.warning(
                        (count == 1 ? "1 result of a payment waits" : count + " results of payments wait")
                                + " on this computer for the shared database.",
                        "They go into the books by themselves when it is back. Do not delete "
                                + directory.root().resolve(KeptResults.FILE) + ".");
    }

    /// Asked directly: the service may not run, for want of a connection.
    private Finding server(DataDirectory directory) {
        var address =
                SettingsFile.read(directory.settings(), environment).address(new SecretFiles(directory.secrets()));
        if (address.isEmpty()) {
            return Finding.good("None is needed: payments are kept in a file on this computer.");
        }
        var where = address.get().shown();
        var room = ServerRoom.of(address.get());
        return told(directory)
                .or(() -> room.scarce(where, 1)
                        .map(scarce -> ProblemText.of(scarce, Locale.ENGLISH))
                        .map(text -> Finding.warning(text.cause(), text.remedy())))
                .orElseGet(() -> Finding.good(where + " lets " + room.most() + " connections in, "
                        + (room.ours() + room.others()) + " are in use."));
    }

    /// The service knows how many desks there are; where it does not run, this one counts.
    private static Optional<Finding> told(DataDirectory directory) {
        try (var client = ControlClient.connect(directory.root(), Locale.ENGLISH)) {
            return Optional.ofNullable(client.call(Methods.DESKS, new Nothing()).room())
                    .map(room -> Finding.warning(room.cause(), room.remedy()));
        } catch (ProblemException notNow) {
            return Optional.empty();
        }
    }

    private void print(Report report) {
        if (spec == null) {
            return;
        }
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.write(report));
            return;
        }
        for (var row : report.rows()) {
            var finding = row.finding();
            out.println(finding.level() + "  " + row.title() + ": " + finding.text());
            if (!finding.remedy().isEmpty()) {
                out.println("      " + finding.remedy());
            }
        }
    }
}
