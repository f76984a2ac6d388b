package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A desk whose payments went into a shared database loses the settings that named it.
final class LostSettingsTest {
    @TempDir
    Path folder;

    @Test
    void no_new_empty_database_is_made_where_a_move_left_its_report() throws IOException {
        var data = new DataDirectory(folder.resolve("data")).create();
        Files.writeString(data.settings(), "");
        Files.writeString(data.root().resolve("tillbridge-moved-20261121-1541.json"), "{}");

        assertThatThrownBy(() -> start(data))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(ProblemCode.DATABASE_MOVED_AWAY))
                .hasMessageContaining("tillbridge-moved-20261121-1541.json");

        assertThat(data.database()).doesNotExist();
    }

    @Test
    void a_desk_that_has_its_file_again_starts_beside_the_report() throws IOException {
        var data = new DataDirectory(folder.resolve("data")).create();
        start(data).close();
        Files.writeString(data.root().resolve("tillbridge-moved-20261121-1541.json"), "{}");

        start(data).close();
    }

    private static Service start(DataDirectory data) {
        var settings = SettingsFile.read(data.settings(), Map.of("TILLBRIDGE_PORT", "0"));
        return Service.start(data, settings, Clock.systemUTC());
    }
}
