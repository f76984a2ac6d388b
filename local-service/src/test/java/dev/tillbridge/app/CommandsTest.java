package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.app.RunningService.Said;
import dev.tillbridge.json.Json;
import dev.tillbridge.pims.profile.TestProfiles;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command against a running service: what it says, and what a script reads from its exit code: 0 done, 1
/// refused, 2 usage, 3 not running, 4 outcome unknown.
final class CommandsTest extends CommandScene {
    @TempDir
    Path folder;

    @Test
    void status_tells_what_the_service_is_connected_to() {
        var said = done(service.say("status"));

        assertThat(said.out())
                .contains("127.0.0.1:" + service.port())
                .contains("PRACTICE")
                .contains("SQLite");
        assertThat(Json.read(done(service.say("status", "--json")).out(), dev.tillbridge.protocol.Status.class)
                        .port())
                .isEqualTo(service.port());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "stop",
                "console",
                "pair --ticket",
                "payment list",
                "payment show K7M42QX",
                "payment follow K7M42QX",
                "payment look K7M42QX",
                "payment put-in K7M42QX",
                "payment entered E1 --person P1",
                "payment decide K7M42QX --not-paid --person P1 --reason x",
                "profile list",
                "profile trial tryton-6.0",
                "profile use tryton-6.0 1.1",
                "profile back tryton-6.0",
                "profile drop tryton-6.0",
                "terminal list",
                "terminal add --code simulated-wpe --label Desk",
                "terminal test T1",
                "terminal release T1",
                "person add Ann",
                "person list",
                "person role P1 staff",
                "person pin P1",
                "location show",
                "location set name Clinic",
                "location create --server db.example",
                "location invite",
                "location join",
                "location desks",
                "location desk-rename D1 Reception",
                "location desk-revoke D1",
                "audit verify",
                "browser list",
                "browser revoke B1",
                "secret set stripe.secretKey"
            })
    void without_a_running_service_each_command_ends_with_3_and_says_how_to_start_it(String line) {
        var nobody = new DataDirectory(folder.resolve("nobody"));

        var said = RunningService.command(nobody, "x\n", java.util.Map.of(), line.split(" "));

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.err()).contains("Start it with: tillbridge run");
        assertThat(said.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pay",
                "payment",
                "payment show",
                "payment decide K7M42QX --paid --not-paid --person P1 --reason x",
                "payment decide K7M42QX --person P1 --reason x",
                "payment decide K7M42QX --counts --apart --person P1 --reason x",
                "payment decide K7M42QX --paid --person P1 --reason x --pin 1234",
                "person pin P1 --pin 1234",
                "person role P1 emperor",
                "secret set stripe.secretKey sk_test_shown",
                "secret set stripe.secretKey --value sk_test_shown",
                "terminal add --code x",
                "profile",
                "profile use tryton-6.0",
                "profile back",
                "location set name",
                "location create",
                "location create --server db.example --password x",
                "location join db.example/tillbridge/7K3M-Q2XA-9PTV-4HDE",
                "location desk-revoke"
            })
    void words_that_are_not_understood_end_with_2(String line) {
        var said = service.typing("1234\n", line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(said.code()).as(said.err()).isEqualTo(2);
        assertThat(said.err()).isNotBlank();
        assertThat(said.out()).isEmpty();
    }

    @Test
    void a_secret_comes_from_a_pipe_and_is_shown_nowhere() {
        assertThat(refused(service.typing("rubbish\n", "secret", "set", "stripe.secretKey"))
                        .err())
                .contains("stripe.secretKey")
                .doesNotContain("rubbish");
        assertThat(refused(service.typing("x\n", "secret", "set", "other.thing"))
                        .err())
                .contains("other.thing");
        assertThat(service.typing("", "secret", "set", "stripe.secretKey").code())
                .isEqualTo(2);

        var said = done(service.typing(RunningService.KEY + "\n", "secret", "set", "stripe.secretKey"));

        assertThat(said.out()).contains("is stored").doesNotContain(RunningService.KEY);
    }

    @Test
    void people_are_added_listed_given_roles_and_pins() {
        assertThat(done(service.say("person", "list")).out()).contains("person add");
        var ann = id(done(service.say("person", "add", "Ann", "--role", "manager", "--json")));
        var bea = id(done(service.say("person", "add", "Bea", "--json")));
        assertThat(refused(service.say("person", "add", "Ann")).err()).contains("Ann");
        assertThat(refused(service.say("person", "role", ann, "staff")).err()).contains("manager");

        done(service.typing("2486\n", "person", "pin", ann));
        assertThat(refused(service.typing("3597\n9999\n", "person", "pin", bea, "--manager", ann))
                        .err())
                .contains("PIN is wrong");
        done(service.typing("3597\n2486\n", "person", "pin", bea, "--manager", ann));

        assertThat(done(service.say("person", "list")).out())
                .contains("Ann")
                .contains("manager")
                .contains("has a PIN")
                .doesNotContain("2486");
    }

    @Test
    void readers_are_added_by_their_code_tested_and_taken_out_of_use() {
        assertThat(done(service.say("terminal", "list")).out()).contains("terminal add");
        assertThat(refused(service.say("terminal", "add", "--code", "no-such-code", "--label", "Desk"))
                        .err())
                .contains("registration code");

        var reader = id(done(service.say("terminal", "add", "--code", "simulated-wpe", "--label", "Front", "--json")));

        assertThat(done(service.say("terminal", "list")).out())
                .contains("Front")
                .contains("ready");
        assertThat(done(service.say("terminal", "test", reader)).out()).contains("ready");
        done(service.say("terminal", "release", reader));
        assertThat(refused(service.say("terminal", "test", reader)).err()).contains("not found");
    }

    @Test
    void the_location_is_shown_and_set() {
        assertThat(done(service.say("location", "show")).out()).contains("time-zone");
        done(service.say("location", "set", "name", "Willow Creek"));
        assertThat(done(service.say("location", "show")).out()).contains("Willow Creek");
        assertThat(refused(service.say("location", "set", "colour", "red")).err())
                .contains("location show");
        assertThat(refused(service.say("location", "set", "time-zone", "Moon/Base"))
                        .err())
                .contains("Moon/Base");
    }

    @Test
    void profiles_are_checked_without_a_service_and_added_to_a_running_one() throws IOException {
        var good = folder.resolve("good.yaml");
        var yaml = demoProfile();
        Files.writeString(good, yaml);
        var bad = folder.resolve("bad.yaml");
        Files.writeString(bad, yaml.replaceFirst("surface: web", "surface: crystal"));
        var noYaml = folder.resolve("no.yaml");
        Files.writeString(noYaml, "profile: [1, 2");
        var noText = folder.resolve("bytes.yaml");
        Files.write(noText, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        var nobody = new DataDirectory(folder.resolve("nobody"));

        assertThat(done(check(nobody, good)).out()).contains("good", "A day's payments cannot be read");
        var days = folder.resolve("days.yaml");
        Files.writeString(days, TestProfiles.meadowYaml());
        assertThat(done(check(nobody, days)).out()).contains("A day's payments can be read");
        assertThat(refused(check(nobody, bad)).out()).containsPattern("bad.yaml:[1-9][0-9]*:[1-9][0-9]* surface: ");
        assertThat(refused(check(nobody, noYaml)).out()).containsPattern("no.yaml:[1-9][0-9]*:[1-9][0-9]* ");
        assertThat(refused(check(nobody, noText)).err()).contains("UTF-8");
        assertThat(refused(check(nobody, folder.resolve("gone.yaml"))).err()).contains("gone.yaml");
        var json = RunningService.command(nobody, "", java.util.Map.of(), "profile", "check", "--json", bad.toString());
        assertThat(Json.parse(refused(json).out())
                        .path("faults")
                        .path(0)
                        .path("line")
                        .asInt(0))
                .isPositive();

        assertThat(refused(service.say("profile", "add", bad.toString())).err()).contains("profile check");
        done(service.say("profile", "add", good.toString()));
        assertThat(done(service.say("profile", "list")).out()).contains("tryton");
    }

    @Test
    void a_new_version_of_a_profile_is_tried_taken_into_use_and_put_back() throws IOException {
        var ann = id(done(service.say("person", "add", "Ann", "--role", "manager", "--json")));
        done(service.typing("2486\n", "person", "pin", ann));
        var newer = folder.resolve("newer.yaml");
        var yaml = demoProfile().replaceFirst("(?m)^version: .*$", "version: \"9.0\"");
        var name = yaml.replaceFirst("(?s).*?\nprofile: (\\S+).*", "$1");
        Files.writeString(newer, yaml);

        assertThat(done(service.say("profile", "add", newer.toString())).out())
                .contains(name + " 9.0 is on trial")
                .contains("stays in use");
        assertThat(done(service.say("profile", "list")).out()).contains("version 9.0 on trial since");
        assertThat(done(service.say("profile", "trial", name)).out())
                .contains("no invoice read yet")
                .contains("profile use " + name + " 9.0");
        assertThat(refused(service.say("profile", "use", name, "9.0")).err()).contains("may not do this");
        assertThat(refused(service.typing("2486\n", "profile", "use", name, "9.0", "--manager", ann))
                        .err())
                .contains("not read a single invoice");
        assertThat(done(service.typing(
                                "2486\n", "profile", "use", name, "9.0", "--manager", ann, "--anyway", "new address"))
                        .out())
                .contains("9.0 is in use at all desks");
        assertThat(done(service.say("profile", "list")).out()).contains("(Ann); before: ");
        assertThat(done(service.typing("2486\n", "profile", "back", name, "--manager", ann))
                        .out())
                .contains("in use at all desks again");
        done(service.say("profile", "drop", name));
        assertThat(done(service.say("profile", "trial", name)).out()).contains("No version is on trial");
        assertThat(refused(service.say("profile", "trial", "no-such")).err()).contains("no-such");
    }

    private static Said check(DataDirectory nobody, Path file) {
        return RunningService.command(nobody, "", java.util.Map.of(), "profile", "check", file.toString());
    }

    @Test
    void the_console_opens_by_a_one_time_address_and_browsers_are_connected_and_revoked() {
        assertThat(done(service.say("console")).out()).contains("/open#");
        assertThat(done(service.say("pair", "--ticket")).out()).isNotBlank();
        try (var desk = TestDesk.at(service)) {
            desk.ask(Methods.DESK, new Nothing());
            var browser = service.call(Methods.BROWSERS, new Nothing())
                    .browsers()
                    .getFirst()
                    .clientId();
            assertThat(done(service.say("browser", "list")).out()).contains("connected");
            done(service.say("browser", "revoke", browser));
            assertThat(done(service.say("browser", "list")).out()).contains("revoked");
        }
        assertThat(refused(service.say("browser", "revoke", "nobody")).err()).contains("not found");
    }

    @Test
    void stop_is_heard() throws InterruptedException {
        done(service.say("stop"));

        service.service().awaitStop();
    }

    private static String demoProfile() throws IOException {
        try (var stream = CommandsTest.class.getResourceAsStream("/profiles/tryton-6.0.yaml")) {
            return new String(
                    java.util.Objects.requireNonNull(stream).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
