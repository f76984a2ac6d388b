package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.SecretSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge secret set`.
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description = "Stores a secret (stripe.secretKey, database.password); read from standard input or asked for.")
final class SecretSetCommand extends ServiceCommand {
    @Parameters(paramLabel = "NAME", description = "stripe.secretKey or database.password")
    String name = "";

    @Option(
            names = "--value",
            required = true,
            interactive = true,
            arity = "0",
            prompt = "Value (not shown): ",
            description = "Asked for; never given on the command line, where others could read it.")
    char[] value = {};

    SecretSetCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var stored = door.call(Methods.SECRET_SET, new SecretSet(name, new String(value)));
        say(name + " is stored.");
        return done(stored);
    }
}
