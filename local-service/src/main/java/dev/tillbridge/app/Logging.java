package dev.tillbridge.app;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Where log lines go: a file in the data directory that rolls over, warnings also to the terminal.
final class Logging {
    private Logging() {}

    /// Must run before the first logger is made; logback reads the directory from this property.
    static void to(Path directory) {
        System.setProperty("tillbridge.log", directory.toString());
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
