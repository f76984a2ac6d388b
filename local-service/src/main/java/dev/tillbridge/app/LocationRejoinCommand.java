package dev.tillbridge.app;

import dev.tillbridge.bridge.ServiceIdentity;
import dev.tillbridge.cli.Asking;
import dev.tillbridge.installation.Desks;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.Databases;
import dev.tillbridge.store.PostgresAddress;
import dev.tillbridge.store.SharedDoor;
import java.security.SecureRandom;
import java.util.Map;
import picocli.CommandLine.Command;

/// `tillbridge location rejoin`.
@Command(
        name = "rejoin",
        mixinStandardHelpOptions = true,
        description = "Lets a desk that was shut out in again, by a joining code that another desk shows. Asks for the"
                + " code, or reads it from standard input.")
final class LocationRejoinCommand extends ServerCommand {
    private final Asking asking;

    LocationRejoinCommand(Map<String, String> environment, DataDirectory standard, Asking asking) {
        super(environment, standard);
        this.asking = asking;
    }

    @Override
    String work(PostgresAddress ours, SettingsHome settings) {
        settings.checkChangeable();
        var code = asking.secret("The joining code (see: location invite)").orElse("");
        if (!SharedDoor.leadsTo(code, ours)) {
            throw elsewhere(ours);
        }
        var account = SharedDoor.join(code, new SecureRandom());
        try {
            requireKnown(account, ours);
        } catch (RuntimeException refused) {
            giveBack(account, refused);
            throw refused;
        }
        settings.use(account);
        return "This desk is let in again. Start it with: tillbridge run";
    }

    /// A database of the same name on the same server may be another one than it was.
    private void requireKnown(PostgresAddress account, PostgresAddress ours) {
        var self = ServiceIdentity.of(directory().root(), "").instanceId();
        try (var database = Databases.postgres(account)) {
            if (!database.<Boolean>read(view -> Desks.knows(view, self))) {
                throw elsewhere(ours);
            }
        }
    }

    private static void giveBack(PostgresAddress account, RuntimeException refused) {
        try {
            SharedDoor.leave(account);
        } catch (RuntimeException left) {
            refused.addSuppressed(left);
        }
    }

    private static ProblemException elsewhere(PostgresAddress ours) {
        return Problem.of(ProblemCode.REJOIN_ELSEWHERE, "database", ours.shown())
                .asException();
    }
}
