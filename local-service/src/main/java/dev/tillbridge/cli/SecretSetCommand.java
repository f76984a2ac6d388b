package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.SecretSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge secret set`.
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = "Stores a secret (stripe.secretKey, database.password); read from standard input or asked for.")
final class SecretSetCommand extends ServiceCommand {
    @Parameters(paramLabel = "NAME", description = "stripe.secretKey or database.password")
    String name = "";

    SecretSetCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var stored = door.call(Methods.SECRET_SET, new SecretSet(name, secret("Value (not shown)")));
        say(name + " is stored.");
        return done(stored);
    }
}
