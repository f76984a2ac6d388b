package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.SecretSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `tillbridge secret set`.
@Command(
        name = "set",
        mixinStandardHelpOptions = true,
        description =
                "Stores a secret (stripe.secretKey, database.password, smtp.password, twilio.secret); read from standard input or asked for."
                        + " Where desks share a database, stripe.secretKey is changed for all of them.")
final class SecretSetCommand extends ServiceCommand {
    @Parameters(
            paramLabel = "NAME",
            description = "stripe.secretKey, database.password, smtp.password or twilio.secret")
    String name = "";

    @Option(names = "--other-account", description = "The key is of another processor account than the one in use.")
    boolean otherAccount;

    SecretSetCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var stored = door.call(Methods.SECRET_SET, new SecretSet(name, secret("Value (not shown)"), otherAccount));
        say(name + " is stored.");
        if (name.equals("stripe.secretKey")
                && door.call(Methods.DESKS, new Nothing()).shared()) {
            say("The other desks take it over by themselves; tillbridge location desks shows which have it.");
        }
        return done(stored);
    }
}
