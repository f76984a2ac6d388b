package dev.tillbridge.app;

import java.util.Objects;

/// The program's version, from its jar.
final class Version {
    private Version() {}

    static String of() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "0.1.0-SNAPSHOT");
    }
}
