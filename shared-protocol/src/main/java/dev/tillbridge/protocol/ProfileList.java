package dev.tillbridge.protocol;

import java.util.List;

/// All profiles in use.
public record ProfileList(List<ProfileView> profiles) {}
