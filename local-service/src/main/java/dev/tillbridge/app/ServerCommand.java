package dev.tillbridge.app;

import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.PostgresAddress;
import java.util.Map;

/// A command that speaks with the database server of a desk that has joined.
abstract class ServerCommand extends DataCommand {
    ServerCommand(Map<String, String> environment, DataDirectory standard) {
        super(environment, standard);
    }

    /// Does the work and gives what is said then.
    abstract String work(PostgresAddress ours, SettingsHome settings);

    @Override
    final String work(DataDirectory directory, SettingsHome settings) {
        return work(ours(directory, settings.read()), settings);
    }

    private static PostgresAddress ours(DataDirectory directory, Settings settings) {
        return settings.address(new SecretFiles(directory.secrets()))
                .filter(PostgresAddress::joined)
                .orElseThrow(() -> Problem.of(ProblemCode.LOCATION_NOT_SHARED).asException());
    }
}
