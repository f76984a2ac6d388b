package dev.tillbridge.cli;

import dev.tillbridge.protocol.DayFile;
import dev.tillbridge.protocol.Methods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// `tillbridge day take`.
@Command(
        name = "take",
        mixinStandardHelpOptions = true,
        description =
                "Takes in a CSV file of the day's payments that the practice software wrote: whole or not at all.")
final class DayTakeCommand extends ServiceCommand {
    private static final long MOST = 220_000;

    @Parameters(index = "0", paramLabel = "DAY", description = "Like 2026-11-23.")
    String day = "";

    @Parameters(
            index = "1",
            paramLabel = "FILE",
            description =
                    "Its first line names the columns: amount, and type, reference, invoice, client, taken by, date.")
    Path file = Path.of("");

    @Option(names = "--person", paramLabel = "ID", description = "Who takes it in.")
    @Nullable
    String person;

    DayTakeCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var view = door.call(Methods.DAY_FILE, new DayFile(day, text(), person));
        DayShowCommand.show(this, view);
        return done(view);
    }

    private String text() {
        try {
            if (Files.size(file) > MOST) {
                throw new ParameterException(specification(), "The file is longer than " + MOST + " bytes.");
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new ParameterException(specification(), "Cannot be read as text: " + file, unreadable);
        }
    }
}
