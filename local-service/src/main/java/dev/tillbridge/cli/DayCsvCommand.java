package dev.tillbridge.cli;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.DayCsvPart;
import dev.tillbridge.protocol.DayRef;
import dev.tillbridge.protocol.Methods;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge day csv`.
@Command(
        name = "csv",
        mixinStandardHelpOptions = true,
        description = "Writes a day as a table with every movement; with --pdf as a PDF.")
final class DayCsvCommand extends ServiceCommand {
    @Parameters(index = "0", paramLabel = "DAY", description = "Like 2026-11-23.")
    String day = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "This new file.")
    Path file = Path.of("");

    @Option(names = "--pdf", description = "As a PDF.")
    boolean pdf;

    DayCsvCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var bytes = pdf
                ? Base64.getDecoder()
                        .decode(door.call(Methods.DAY_PDF, new DayRef(day)).base64())
                : csv(door).getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE_NEW);
        } catch (IOException refused) {
            throw Problem.of(
                            ProblemCode.FILE_NOT_WRITTEN,
                            "file",
                            file.toString(),
                            "why",
                            String.valueOf(refused.getMessage()))
                    .asException();
        }
        say(file + ": written.");
        return done(new DayRef(day));
    }

    private String csv(ControlDoor door) {
        var text = new StringBuilder();
        int from = 0;
        do {
            var part = door.call(Methods.DAY_CSV, new DayCsvPart(day, from));
            text.append(part.text());
            from = part.next();
        } while (from > 0);
        return text.toString();
    }
}
