package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.store.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The settings file as a tech wrote it is changed from one database to another, or left as it is.
final class SettingsHomeTest {
    private static final PostgresAddress SHARED = new PostgresAddress(
            "jdbc:postgresql://db.clinic:5432/clinic", "clinic_desk_0a1b2c3d", "geheim", "ab".repeat(32));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"database\": sqlite\n",
                "'databaseUser': ann\n",
                "database : sqlite\n",
                "  database: sqlite\n",
                "{database: sqlite, port: 0}\n",
                "\uFEFFdatabase: sqlite\n",
                "database: >-\n  sqlite\n",
                "port: 0\n...\n"
            })
    void a_file_that_a_program_cannot_change_is_refused_before_anything_is_moved(String text) throws IOException {
        var data = written(text);
        var settings = new SettingsHome(data, Map.of());

        assertThatThrownBy(settings::checkChangeable)
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("line of its own");
        assertThatThrownBy(() -> settings.remember(SHARED)).isInstanceOf(ProblemException.class);

        assertThat(Files.readString(data.settings())).isEqualTo(text);
        assertThat(data.secrets()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# ours\nport: 0",
                "database: sqlite # ours\nport: 0\n",
                "port: 0\r\ndatabase: sqlite\r\nextensions: []\r\n",
                "stripe:\n  apiBase: https://stripe.example\n"
            })
    void a_plain_file_is_changed_to_the_shared_database_and_back_and_says_else_what_it_said(String text)
            throws IOException {
        var settings = new SettingsHome(written(text), Map.of());
        var before = settings.read();

        settings.checkChangeable();
        settings.toShared(SHARED);

        assertThat(settings.read().database()).isEqualTo(SHARED.url());
        assertThat(settings.read().databaseUser()).isEqualTo(SHARED.user());
        assertThat(settings.read().databaseCertificate()).isEqualTo(SHARED.certificate());
        settings.toFile();
        assertThat(settings.read()).isEqualTo(before);
    }

    @Test
    void what_the_environment_says_cannot_be_changed_in_the_file() throws IOException {
        var data = written("database: sqlite\n");

        assertThatThrownBy(new SettingsHome(data, Map.of("TILLBRIDGE_DATABASE", "sqlite"))::checkChangeable)
                .hasMessageContaining("TILLBRIDGE_DATABASE");
        new SettingsHome(data, Map.of("TILLBRIDGE_DATABASE", " ")).checkChangeable();
    }

    private DataDirectory written(String text) throws IOException {
        var data = new DataDirectory(folder.resolve("data")).create();
        Files.writeString(data.settings(), text);
        return data;
    }
}
