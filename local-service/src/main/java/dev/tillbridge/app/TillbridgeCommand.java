package dev.tillbridge.app;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `tillbridge`.
@Command(
        name = "tillbridge",
        mixinStandardHelpOptions = true,
        versionProvider = TillbridgeCommand.Versions.class,
        description = "From a click on Pay to a payment posted in the practice software.")
final class TillbridgeCommand implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "Say what to do.");
        }
    }

    /// The version as the jar says it.
    static final class Versions implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Tillbridge " + Version.of()};
        }
    }
}
