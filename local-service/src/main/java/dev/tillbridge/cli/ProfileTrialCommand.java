package dev.tillbridge.cli;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.ProfileState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `tillbridge profile trial`.
@Command(
        name = "trial",
        mixinStandardHelpOptions = true,
        description = "Shows what the version on trial read differently from the one in use.")
final class ProfileTrialCommand extends ServiceCommand {
    @Parameters(paramLabel = "NAME", description = "The profile's name, as `profile list` shows it.")
    String profile = "";

    ProfileTrialCommand(Doorway doorway) {
        super(doorway);
    }

    @Override
    int work(ControlDoor door) {
        var state = door.call(Methods.PROFILE_VERSIONS, new Nothing()).profiles().stream()
                .filter(each -> each.id().equals(profile))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemCode.PROFILE_UNKNOWN, "profile", profile)
                        .asException());
        print(state);
        return done(state);
    }

    private void print(ProfileState state) {
        say(state.id() + " " + state.version() + "  " + state.pimsName());
        TrialLines.of(state).forEach(this::say);
        var trial = state.trial();
        if (trial == null) {
            say("No version is on trial.");
            return;
        }
        TrialLines.whole(trial).forEach(this::say);
        say("Take it into use: tillbridge profile use " + state.id() + " " + trial.version());
    }
}
