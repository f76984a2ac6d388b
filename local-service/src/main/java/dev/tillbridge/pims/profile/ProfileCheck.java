package dev.tillbridge.pims.profile;

import java.util.List;

/// What came of reading a profile file.
public sealed interface ProfileCheck {
    /// It may be used.
    record Good(Profile profile) implements ProfileCheck {}

    /// It may not; at least one fault, in the order of the file.
    record Bad(List<ProfileFault> faults) implements ProfileCheck {
        public Bad {
            faults = faults.stream().sorted().toList();
        }
    }
}
