package dev.tillbridge.protocol;

import java.util.List;

/// All profiles with their versions.
public record ProfileStates(List<ProfileState> profiles) {
    public ProfileStates {
        profiles = List.copyOf(profiles);
    }
}
