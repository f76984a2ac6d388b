package dev.tillbridge.protocol;

import java.util.List;

/// The other installations that were seen on the processor account, those first that were seen first.
public record OtherInstallations(List<OtherInstallation> installations) {}
