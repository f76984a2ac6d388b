package dev.tillbridge.pims.profile;

import static dev.tillbridge.problem.ProblemCode.PROFILE_WRONG;

import dev.tillbridge.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// Reads profile files. Needs no service and no database. Thread-safe.
public final class ProfileFiles {
    private static final int MOST_TOLD = 10;

    private final ProfileSchema schema = new ProfileSchema();

    /// Everything that is wrong with a profile file, or the profile.
    public ProfileCheck check(String yaml) {
        try {
            var tree = YamlTree.read(yaml);
            var faults = schema.faults(tree);
            return faults.isEmpty() ? ProfileReader.read(tree) : new ProfileCheck.Bad(faults);
        } catch (YamlTree.Refused refused) {
            return new ProfileCheck.Bad(List.of(refused.fault()));
        }
    }

    /// A profile without faults.
    ///
    /// @throws dev.tillbridge.problem.ProblemException `PROFILE_WRONG` with the faults and their places
    public Profile good(String yaml) {
        return switch (check(yaml)) {
            case ProfileCheck.Good good -> good.profile();
            case ProfileCheck.Bad bad ->
                throw Problem.of(PROFILE_WRONG, "faults", told(bad.faults())).asException();
        };
    }

    static String told(List<ProfileFault> faults) {
        return faults.stream().limit(MOST_TOLD).map(ProfileFault::text).collect(Collectors.joining("; "));
    }
}
