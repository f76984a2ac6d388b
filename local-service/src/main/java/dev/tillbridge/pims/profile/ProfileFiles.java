package dev.tillbridge.pims.profile;

import java.util.List;

/// Reads profile files. Needs no service and no database. Thread-safe.
public final class ProfileFiles {
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
}
