package dev.tillbridge.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The shared database goes away at each commit of a sale, for ten seconds.
final class AwayPostgresTest {
    /// How many commits a sale has until it stands in the clinic's books; a number that falls means that something is
    /// not watched any more.
    private static final int COMMITS = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private List<String> failures(Flow flow) {
        var counting = new AwayTrial(folder.resolve("none"), flow, 0, false, false);
        counting.run();
        assertThat(counting.commits()).isEqualTo(COMMITS);
        var failures = new ArrayList<String>();
        for (int at = 1; at <= COMMITS; at++) {
            for (boolean stands : List.of(false, true)) {
                // Each commit once with a service that lives on, and once with one that is killed meanwhile.
                boolean dies = stands == (at % 2 == 0);
                var trial = new AwayTrial(folder(at + " " + stands), flow, at, stands, dies);
                try {
                    trial.run();
                } catch (RuntimeException | AssertionError failure) {
                    failures.add(trial + ": " + failure);
                }
            }
        }
        return failures;
    }

    private Path folder(String name) {
        var made = folder.resolve(name);
        assertThat(made.toFile().mkdirs()).isTrue();
        return made;
    }

    @Test
    void whenever_the_database_goes_away_in_a_sale_the_client_is_charged_once_and_it_stands_in_the_pims_once() {
        assertThat(failures(Flow.TAPPED)).isEmpty();
    }
}
