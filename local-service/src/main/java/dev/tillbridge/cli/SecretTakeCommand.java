package dev.tillbridge.cli;

import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.SecretTake;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge secret take`.
@Command(
        name = "take",
        mixinStandardHelpOptions = true,
        description = "Uses the location's key on this desk, which has another one, also one of another account.")
final class SecretTakeCommand extends ServiceCommand {
    @Parameters(paramLabel = "NAME", description = "stripe.secretKey")
    String name = "";

    SecretTakeCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var taken = door.call(Methods.SECRET_TAKE, new SecretTake(name));
        say("This desk uses the location's " + name + " now.");
        return done(taken);
    }
}
