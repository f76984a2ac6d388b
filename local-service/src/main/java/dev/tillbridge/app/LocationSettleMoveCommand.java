package dev.tillbridge.app;

import dev.tillbridge.cli.Asking;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tillbridge location settle-move`.
@Command(
        name = "settle-move",
        mixinStandardHelpOptions = true,
        description = "Settles a move into or out of a shared database that broke off: asks the database what became of"
                + " it. Where its server is gone for good, a named person says with --keep-file that this computer's own"
                + " file is the true history; passwords, PIN and confirmation are asked for, or read from standard"
                + " input.")
final class LocationSettleMoveCommand extends DataCommand {
    private final Asking asking;

    @Option(
            names = "--admin",
            paramLabel = "USER",
            description = "Asks with this administrator's login, where the server does not let this desk in.")
    @Nullable
    String admin;

    @ArgGroup(exclusive = false)
    @Nullable
    KeepFile keep;

    /// What goes together.
    static final class KeepFile {
        @Option(
                names = "--keep-file",
                required = true,
                description = "This computer's file is the true history; the shared database must never be used again.")
        boolean keepFile;

        @Option(
                names = "--person",
                paramLabel = "ID",
                required = true,
                description = "Who says so: id or name; a manager where there is one.")
        String person = "";

        @Option(names = "--reason", required = true, description = "Why the server is gone, in a sentence.")
        String reason = "";
    }

    LocationSettleMoveCommand(Map<String, String> environment, DataDirectory standard, Asking asking) {
        super(environment, standard);
        this.asking = asking;
    }

    @Override
    String work(DataDirectory directory, SettingsHome settings) {
        var settling = new MoveSettling(directory, settings, asking, out());
        var said = keep;
        return said == null ? settling.ask(admin) : settling.keepFile(admin, said.person, said.reason);
    }
}
