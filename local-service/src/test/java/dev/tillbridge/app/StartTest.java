package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tillbridge.app.RunningService.Said;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.client.Endpoint;
import dev.tillbridge.secret.SecretFiles;
import dev.tillbridge.store.Databases;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `tillbridge run` where it must not start, or must start differently: each refusal says what stands in the way
/// and what to do, and ends with 1.
final class StartTest {
    @TempDir
    Path folder;

    @Test
    void until_ready_starts_and_stops_and_leaves_a_folder_for_this_user_alone() throws IOException {
        var said = run("--until-ready");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.err()).contains("is ready on 127.0.0.1:");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().root())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_others_may_read_is_closed_to_them() throws IOException {
        Files.createDirectories(data().root());
        Files.setPosixFilePermissions(data().root(), PosixFilePermissions.fromString("rwxr-xr-x"));

        run("--until-ready");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data().root())))
                .isEqualTo("rwx------");
    }

    @Test
    void a_folder_that_cannot_be_made_is_told() throws IOException {
        Files.writeString(data().root(), "a file stands here");

        assertThat(refused(run()).err()).contains(data().root().toString()).doesNotContain("Exception");
    }

    @Test
    void wrong_settings_are_told_with_their_place() throws IOException {
        Files.writeString(data().create().settings(), "port: 1\ncolour: red\n");

        assertThat(refused(run()).err()).contains("settings.yaml").contains("line 2, column 1");
        assertThat(RunningService.command(data(), "", Map.of(), "doctor").out())
                .contains("line 2, column 1")
                .contains("README");
    }

    @Test
    void a_second_service_on_the_same_data_is_refused() {
        try (var first = Service.start(data(), free(), java.time.Clock.systemUTC())) {
            var said = refused(run());

            assertThat(said.err())
                    .contains("Another Tillbridge")
                    .contains(data().database().toString());
            assertThat(RunningService.command(data(), "", Map.of(), "status").code())
                    .isZero();
            assertThat(first.port()).isPositive();
        }
    }

    @Test
    void a_taken_port_is_given_up_for_the_next_and_programs_find_the_service_all_the_same() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = SettingsFile.read(
                    data().settings(), Map.of("TILLBRIDGE_PORT", String.valueOf(taken.getLocalPort())));
            try (var service = Service.start(data(), settings, java.time.Clock.systemUTC())) {
                assertThat(service.port()).isNotEqualTo(taken.getLocalPort());
                assertThat(Endpoint.read(data().root()).orElseThrow().port()).isEqualTo(service.port());
                assertThat(RunningService.command(data(), "", Map.of(), "status")
                                .code())
                        .isZero();
            }
        }
    }

    @Test
    void a_database_of_a_newer_program_is_refused_and_left_alone() throws IOException {
        try (var database = Databases.sqlite(data().create().database())) {
            database.change(tx -> tx.handle()
                    .execute("insert into flyway_schema_history select 999, '9999', description, type, script,"
                            + " checksum, installed_by, installed_on, execution_time, success"
                            + " from flyway_schema_history where version = '1'"));
        }

        assertThat(refused(run()).err()).contains("newer Tillbridge").contains("Install the newer version");
    }

    @Test
    void a_damaged_database_is_refused_and_left_as_it_is() throws IOException {
        var rubbish = "this is not a database, but somebody's letter ".repeat(100);
        Files.writeString(data().create().database(), rubbish);

        assertThat(refused(run()).err()).contains("is damaged").contains("Restore the latest backup");
        assertThat(Files.readString(data().database(), StandardCharsets.UTF_8)).isEqualTo(rubbish);
    }

    @Test
    void a_database_that_another_program_holds_is_told() throws IOException, SQLException {
        Databases.sqlite(data().create().database()).close();
        try (var foreign = DriverManager.getConnection("jdbc:sqlite:" + data().database());
                var statement = foreign.createStatement()) {
            statement.execute("pragma locking_mode = exclusive");
            statement.execute("begin exclusive");

            assertThat(refused(run()).err())
                    .contains(data().database().toString())
                    .doesNotContain("SQLITE");
            statement.execute("rollback");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sk_live_abcdefgh, http://127.0.0.1:1, 127.0.0.1",
        "sk_live_abcdefgh, https://localhost:1, localhost",
        "sk_live_abcdefgh, https://127.0.0.5:1, 127.0.0.5",
        "nonsense, http://127.0.0.1:1, stripe.secretKey"
    })
    void a_live_key_never_goes_to_a_practice_address_and_rubbish_is_no_key(String key, String address, String said)
            throws IOException {
        Files.writeString(data().create().settings(), "stripe: {apiBase: '" + address + "'}\n");
        new SecretFiles(data().secrets()).write("stripe.secretKey", key);

        assertThat(refused(run()).err()).contains(said).doesNotContain(key);
    }

    @Test
    void a_folder_that_ever_held_real_money_takes_no_practice_key_and_loses_nothing() throws IOException {
        Files.writeString(data().create().settings(), "stripe: {apiBase: 'https://stripe.example'}\n");
        try (var database = Databases.sqlite(data().database())) {
            database.change(tx ->
                    tx.handle().execute("insert into live_money (one, attempt_id, since) values (1, 'earlier', 0)"));
        }
        new SecretFiles(data().secrets()).write("stripe.secretKey", "sk_test_practice");

        assertThat(refused(run()).err()).contains("held real payments").contains("live key");

        new SecretFiles(data().secrets()).write("stripe.secretKey", "sk_live_clinic01");
        try (var service = Service.start(data(), free(), java.time.Clock.systemUTC())) {
            var practice =
                    RunningService.command(data(), "sk_test_practice\n", Map.of(), "secret", "set", "stripe.secretKey");
            assertThat(refused(practice).err()).contains("held real payments");
            assertThat(new SecretFiles(data().secrets()).read("stripe.secretKey"))
                    .contains("sk_live_clinic01");
            assertThat(service.port()).isPositive();
        }
    }

    @Test
    void with_a_live_key_the_set_up_asks_how_many_desks_there_are_and_several_need_a_database_server()
            throws IOException {
        Files.writeString(data().create().settings(), "stripe: {apiBase: 'https://stripe.example'}\n");
        new SecretFiles(data().secrets()).write("stripe.secretKey", "sk_live_clinic01");
        try (var service = Service.start(data(), free(), java.time.Clock.systemUTC())) {
            assertThat(missing()).contains("DESKS_NOT_SAID").doesNotContain("DESKS_NEED_SHARED_DATABASE");
            RunningService.command(data(), "", Map.of(), "location", "set", "desks", "3");
            assertThat(missing()).contains("DESKS_NEED_SHARED_DATABASE").doesNotContain("DESKS_NOT_SAID");
            RunningService.command(data(), "", Map.of(), "location", "set", "desks", "1");
            assertThat(missing()).doesNotContain("DESKS_");
            assertThat(service.port()).isPositive();
        }
        new SecretFiles(data().secrets()).write("stripe.secretKey", "sk_test_practice");
        try (var service = Service.start(data(), free(), java.time.Clock.systemUTC())) {
            RunningService.command(data(), "", Map.of(), "location", "set", "desks", "3");
            assertThat(missing()).doesNotContain("DESKS_");
            assertThat(service.port()).isPositive();
        }
    }

    private String missing() {
        return RunningService.command(data(), "", Map.of(), "status", "--json").out();
    }

    @Test
    void a_clock_that_was_set_back_stops_neither_the_start_nor_the_doors() {
        var now = java.time.Instant.now();
        try (var first = Service.start(data(), free(), java.time.Clock.fixed(now, java.time.ZoneOffset.UTC))) {
            assertThat(first.port()).isPositive();
        }
        var yesterday = java.time.Clock.offset(java.time.Clock.systemUTC(), java.time.Duration.ofDays(-1));
        try (var second = Service.start(data(), free(), yesterday)) {
            assertThat(RunningService.command(data(), "", Map.of(), "status").code())
                    .isZero();
            assertThat(second.port()).isPositive();
        }
    }

    @Test
    void an_unreachable_database_server_is_told_without_its_password() throws IOException {
        Files.writeString(data().create().settings(), "database: jdbc:postgresql://127.0.0.1:1/clinic\n");
        new SecretFiles(data().secrets()).write("database.password", "geheim-42");

        assertThat(refused(run()).err()).contains("cannot be used").doesNotContain("geheim-42");
    }

    @Test
    void doctor_looks_whether_the_service_runs_or_not() {
        var before = RunningService.command(data(), "", Map.of(), "doctor");
        assertThat(before.out()).contains("Start it with: tillbridge run");
        try (var running = Service.start(data(), free(), java.time.Clock.systemUTC())) {
            var during = RunningService.command(data(), "", Map.of(), "doctor", "--json");
            assertThat(during.out()).contains("\"Service\"").contains(String.valueOf(running.port()));
        }
    }

    @Test
    void closing_twice_is_closing_once() {
        var service = Service.start(data(), free(), java.time.Clock.systemUTC());
        service.close();

        service.close();

        assertThatThrownBy(() -> {
                    try (var client = dev.tillbridge.protocol.client.ControlClient.connect(
                            data().root(), java.util.Locale.ENGLISH)) {
                        client.call(Methods.STATUS, new Nothing());
                    }
                })
                .hasMessageContaining("SERVICE_NOT_RUNNING");
    }

    private DataDirectory data() {
        return new DataDirectory(folder.resolve("data"));
    }

    private Settings free() {
        return SettingsFile.read(data().settings(), Map.of("TILLBRIDGE_PORT", "0"));
    }

    private Said run(String... more) {
        var words = new java.util.ArrayList<>(java.util.List.of("run", "--port", "0"));
        words.addAll(java.util.List.of(more));
        return RunningService.command(data(), "", Map.of(), words.toArray(String[]::new));
    }

    private static Said refused(Said said) {
        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.err()).isNotBlank().doesNotContain("\tat ");
        return said;
    }
}
