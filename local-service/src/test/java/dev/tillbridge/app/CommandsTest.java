package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.app.RunningService.Said;
import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.Action;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PaymentDetails;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.Screen;
import dev.tillbridge.sandbox.stripe.SandboxControl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every command against a running service: what it says, and what a script reads from its exit code: 0 done, 1
/// refused, 2 usage, 3 not running, 4 outcome unknown.
final class CommandsTest {
    @TempDir
    Path folder;

    private RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.start();
    }

    @AfterEach
    void stop() {
        service.close();
    }

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
                "location set name"
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

        assertThat(done(check(nobody, good)).out()).contains("good");
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

    private static Said check(DataDirectory nobody, Path file) {
        return RunningService.command(nobody, "", java.util.Map.of(), "profile", "check", file.toString());
    }

    @Test
    void a_typed_in_payment_is_followed_shown_and_ticked_off() {
        var reader = TestDesk.reader(service);
        var ann = person("Ann", "2486");
        try (var desk = TestDesk.at(service)) {
            var payment = desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);
            tap(service.control, reader);

            var followed = done(service.say("payment", "follow", payment.code()));

            assertThat(followed.out()).contains("184.20").contains("Anna Okafor");
            assertThat(done(service.say("payment", "list", "okafor")).out()).contains(payment.code());
            assertThat(done(service.say("payment", "list", "nobody")).out()).contains("No payment matches");
            assertThat(done(service.say("payment", "show", payment.code())).out())
                    .contains("Receipt");
            assertThat(done(service.say("payment", "show", payment.code(), "--support"))
                            .out())
                    .contains(payment.code())
                    .doesNotContain("Okafor");
            var entry = service.call(Methods.PAYMENT, new PaymentRef(payment.code()))
                    .view()
                    .invoices()
                    .getFirst()
                    .postingId();
            done(service.say("payment", "entered", String.valueOf(entry), "--person", ann));
            assertThat(service.say("payment", "entered", String.valueOf(entry), "--person", ann)
                            .code())
                    .isEqualTo(1);
            done(service.say("payment", "look", payment.code()));
            assertThat(done(service.say("payment", "put-in", payment.code())).out())
                    .contains("entered by Ann");
        }
        assertThat(refused(service.say("payment", "show", "K7M42QX")).err()).contains("not found");
        assertThat(service.control.charges()).isEqualTo(1);
    }

    @Test
    void while_nobody_knows_follow_ends_with_4_and_a_person_may_decide() {
        var reader = TestDesk.reader(service);
        var ann = person("Ann", "2486");
        try (var desk = TestDesk.at(service)) {
            var shown = desk.type("1042", "Anna Okafor", 18_420);
            var payment = desk.charge(shown, reader);
            awaitAmount(service.control, reader);
            service.control.arm("error_before", "GET", "/v1/payment_intents/*", 1_000, 0);
            service.control.arm("error_before", "GET", "/v1/terminal/readers/*", 1_000, 0);
            service.control.arm("error_before", "POST", "/v1/payment_intents/*/cancel", 1_000, 0);
            awaitScreen(payment.code(), Screen.NOT_SURE);

            assertThat(service.say("payment", "follow", payment.code(), "--seconds", "0")
                            .code())
                    .isEqualTo(4);
            String[] decide = {"payment", "decide", payment.code(), "--paid", "--person", ann, "--reason", "slip seen"};
            assertThat(service.typing("9999\n", decide).err()).contains("PIN");
            assertThat(service.typing("2486\n", decide).code())
                    .as("no reference")
                    .isIn(1, 4);
            var with = new java.util.ArrayList<>(List.of(decide));
            with.addAll(List.of("--reference", "031882"));
            var decided = service.typing("2486\n", with.toArray(String[]::new));

            assertThat(decided.code()).as(decided.err()).isZero();
            assertThat(refused(service.typing("2486\n", with.toArray(String[]::new)))
                            .err())
                    .contains("nothing to decide");
        }
    }

    @Test
    void money_that_moved_otherwise_than_asked_is_settled_by_a_person() {
        var reader = TestDesk.reader(service);
        var ann = person("Ann", "2486");
        try (var desk = TestDesk.at(service)) {
            var payment = desk.charge(desk.type("1042", "Anna Okafor", 18_420), reader);
            awaitAmount(service.control, reader);
            service.control.arm("wrong_amount", "GET", "/v1/payment_intents/*", 1, 0);
            tap(service.control, reader);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> details(payment.code()).view().actions().stream()
                            .anyMatch(action -> action == Action.SETTLE_DIFFERENCE));
            String[] apart = {
                "payment", "decide", payment.code(), "--apart", "--person", ann, "--reason", "given back by hand"
            };

            assertThat(service.typing("9999\n", apart).err()).contains("PIN");
            assertThat(refused(service.typing("2486\n", apart)).err()).contains("a reference is needed");
            var with = new java.util.ArrayList<>(List.of(apart));
            with.addAll(List.of("--reference", "re_77"));
            var settled = done(service.typing("2486\n", with.toArray(String[]::new)));

            assertThat(settled.out()).contains("does not count for the invoice");
            assertThat(done(service.say("payment", "show", payment.code())).out())
                    .contains("Ann settled the difference");
            assertThat(refused(service.typing("2486\n", with.toArray(String[]::new)))
                            .err())
                    .contains("nothing to decide");
            assertThat(service.control.charges()).isEqualTo(1);
        }
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

    private String person(String name, String pin) {
        var id = id(done(service.say("person", "add", name, "--role", "manager", "--json")));
        done(service.typing(pin + "\n", "person", "pin", id));
        return id;
    }

    private void awaitScreen(String code, Screen screen) {
        await().atMost(Duration.ofSeconds(30)).until(() -> details(code).view().screen() == screen);
    }

    private PaymentDetails details(String code) {
        return service.call(Methods.PAYMENT, new PaymentRef(code));
    }

    static void tap(SandboxControl control, String reader) {
        awaitAmount(control, reader);
        control.approve(reader.substring(reader.indexOf(':') + 1));
    }

    private static void awaitAmount(SandboxControl control, String reader) {
        var id = reader.substring(reader.indexOf(':') + 1);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> control.screen(id).toString().contains("amount"));
    }

    private static String demoProfile() throws IOException {
        try (var stream = CommandsTest.class.getResourceAsStream("/profiles/tryton-6.0.yaml")) {
            return new String(
                    java.util.Objects.requireNonNull(stream).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    private static String id(Said said) {
        return Json.parse(said.out()).path("id").stringValue();
    }

    private static Said done(Said said) {
        assertThat(said.code()).as(said.err() + said.out()).isZero();
        return said;
    }

    private static Said refused(Said said) {
        assertThat(said.code()).as(said.err() + said.out()).isEqualTo(1);
        return said;
    }
}
