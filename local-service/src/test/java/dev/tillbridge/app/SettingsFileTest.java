package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.problem.ProblemException;
import dev.tillbridge.problem.ProblemText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The settings file: what is wrong in it is told with its place and its remedy, before anything is started.
final class SettingsFileTest {
    private static final String JOINED =
            "database: jdbc:postgresql://db.clinic:5432/clinic\ndatabaseUser: clinic_desk_0a1b2c3d\n";

    @TempDir
    Path folder;

    @Test
    void without_a_file_the_usual_settings_are_in_force() {
        var settings = SettingsFile.read(folder.resolve("settings.yaml"), Map.of());

        assertThat(settings.sqlite()).isTrue();
        assertThat(settings.stripe().apiBase()).hasToString("https://api.stripe.com");
    }

    @Test
    void the_environment_goes_before_the_file() throws IOException {
        var file = written("port: 1234\nstripe:\n  apiBase: https://stripe.example\n");

        var settings = SettingsFile.read(
                file,
                Map.of(
                        "TILLBRIDGE_PORT",
                        "4321",
                        "TILLBRIDGE_STRIPE_API_BASE",
                        "http://127.0.0.1:9",
                        "TILLBRIDGE_DATABASE",
                        ""));

        assertThat(settings.port()).isEqualTo(4321);
        assertThat(settings.stripe().apiBase()).hasToString("http://127.0.0.1:9");
        assertThat(settings.sqlite()).isTrue();
    }

    @Test
    void a_blank_variable_takes_nothing_away_from_a_joined_desk() throws IOException {
        var file = written(JOINED + "databaseCertificate: " + "ab".repeat(32) + "\n");

        var settings = SettingsFile.read(file, Map.of("TILLBRIDGE_DATABASE", " "));

        assertThat(settings.databaseCertificate()).isEqualTo("ab".repeat(32));
        assertThat(settings.database()).endsWith("/clinic");
    }

    @Test
    void the_account_of_a_joined_desk_is_used_with_its_servers_certificate_only() throws IOException {
        var file = written(JOINED);

        assertThatThrownBy(() -> SettingsFile.read(file, Map.of()))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("databaseCertificate");
        assertThat(SettingsFile.read(file, Map.of("TILLBRIDGE_DATABASE", "sqlite"))
                        .sqlite())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
            port: 1\\ncolour: red                                     | line 2, column 1
            stripe:\\n  apiBase: https://x.test\\n  secretKey: sk     | line 3, column 3
            stripe: [1                                                | line
            port: [1]                                                 | line 1
            port: many                                                | line 1
            port: 1\\nport: 2                                         | line 2
            port: 1\\n---\\nport: 2                                   | line 3
            port: 70000                                               | 0 to 65535
            port: -1                                                  | 0 to 65535
            database: mysql://x                                       | sqlite or jdbc:postgresql
            database: jdbc:postgresql://db/x?user=a&password=b        | secret set database.password
            database: jdbc:postgresql://ann:geheim@db/x               | secret set database.password
            stripe: {apiBase: http://stripe.example}                  | https address
            stripe: {apiBase: http://127.0.0.1.evil.test}             | https address
            stripe: {apiBase: http://localhost:8080}                  | https address
            stripe: {apiBase: file:///etc/passwd}                     | https address
            stripe: {apiBase: not an address}                         | address
            stripe: {apiBase: https://sk_live_x@api.stripe.com}       | address
            extensions: [abc]                                         | 32 letters
            """)
    void a_mistake_is_told_with_its_place(String yaml, String said) throws IOException {
        var file = written(yaml.replace("\\n", "\n"));

        assertThatThrownBy(() -> SettingsFile.read(file, Map.of()))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(refused -> {
                    var text = ProblemText.of(refused.problem(), Locale.ENGLISH);
                    assertThat(text.cause()).contains(file.toString()).contains(said);
                    assertThat(text.remedy()).isNotBlank();
                    assertThat(text.line()).doesNotContain("geheim").doesNotContain("password=b");
                });
    }

    @Test
    void a_bad_value_in_the_environment_is_named_as_that() {
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none.yaml"), Map.of("TILLBRIDGE_PORT", "many")))
                .hasMessageContaining("port")
                .hasMessageContaining("many");
    }

    @Test
    void a_file_that_is_far_too_large_or_no_text_is_refused() throws IOException {
        var large = written("# " + "x".repeat(70_000));
        assertThatThrownBy(() -> SettingsFile.read(large, Map.of())).hasMessageContaining("64 kB");

        var bytes = folder.resolve("bytes.yaml");
        Files.write(bytes, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> SettingsFile.read(bytes, Map.of())).isInstanceOf(ProblemException.class);

        var bomb = written("extensions: " + "[".repeat(5_000));
        assertThatThrownBy(() -> SettingsFile.read(bomb, Map.of())).isInstanceOf(ProblemException.class);
    }

    private Path written(String yaml) throws IOException {
        return Files.writeString(folder.resolve("settings.yaml"), yaml);
    }
}
