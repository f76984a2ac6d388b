package dev.tillbridge.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.TestClock;
import dev.tillbridge.app.RunningService;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let into the console, and that nothing is changed by a request that our own page did not make.
final class ConsoleDoorTest {
    private RunningService service;
    private ConsoleVisitor visitor;

    @BeforeEach
    void start() {
        service = RunningService.start();
        visitor = new ConsoleVisitor(service);
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_ticket_opens_the_console_once() {
        var ticket = visitor.ticket();

        assertThat(visitor.redeem(ticket).statusCode()).isEqualTo(204);
        assertThat(visitor.redeem(ticket).statusCode()).isEqualTo(401);
        assertThat(visitor.redeem("guessed").statusCode()).isEqualTo(401);
        assertThat(visitor.redeem("").statusCode()).isEqualTo(401);
    }

    @Test
    void a_ticket_lives_a_minute_and_an_idle_session_a_working_day() {
        var clock = new TestClock("2026-11-21T10:00:00Z");
        var sessions = new ConsoleSessions(clock, new SecureRandom());
        var late = sessions.ticket();
        var inTime = sessions.ticket();
        clock.pass(Duration.ofSeconds(59));
        var session = sessions.redeem(inTime).orElseThrow();
        clock.pass(Duration.ofSeconds(2));

        assertThat(sessions.redeem(late)).isEmpty();
        assertThat(sessions.find(session.id())).isPresent();
        clock.pass(Duration.ofHours(8).plusSeconds(1));
        assertThat(sessions.find(session.id())).isEmpty();
    }

    @Test
    void the_cookie_is_for_this_host_and_no_script_and_no_other_site() {
        var cookie = visitor.redeem(visitor.ticket())
                .headers()
                .firstValue("set-cookie")
                .orElseThrow();

        assertThat(cookie)
                .contains("HttpOnly")
                .contains("SameSite=Strict")
                .contains("Path=/")
                .doesNotContainIgnoringCase("domain=");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/payments",
                "/payments/K7M42QX",
                "/needs",
                "/readers",
                "/people",
                "/browsers",
                "/profiles",
                "/health",
                "/settings"
            })
    void without_a_session_no_page_tells_anything(String path) {
        var answer = visitor.get(path);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("tillbridge console").doesNotContain("data-token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/payments",
                "/payments?q=x",
                "/needs",
                "/readers",
                "/people",
                "/browsers",
                "/profiles",
                "/health",
                "/settings"
            })
    void every_page_carries_a_policy_that_lets_nothing_foreign_run(String path) {
        var answer = visitor.enter().get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
                .contains("default-src 'none'")
                .contains("script-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(answer.headers().firstValue("cache-control").orElse("")).contains("no-store");
        assertThat(answer.headers().firstValue("x-content-type-options").orElse(""))
                .isEqualTo("nosniff");
        assertThat(answer.headers().firstValue("referrer-policy").orElse("")).isEqualTo("no-referrer");
        assertThat(answer.body())
                .doesNotContain("style=")
                .doesNotContain("onclick")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "-, SELF, same-origin, application/x-www-form-urlencoded, 401",
        "wrong, SELF, same-origin, application/x-www-form-urlencoded, 401",
        "TOKEN, https://evil.test, cross-site, application/x-www-form-urlencoded, 403",
        "TOKEN, null, same-origin, application/x-www-form-urlencoded, 403",
        "TOKEN, -, same-origin, application/x-www-form-urlencoded, 403",
        "TOKEN, SELF, cross-site, application/x-www-form-urlencoded, 403",
        "TOKEN, SELF, same-site, application/x-www-form-urlencoded, 403",
        "TOKEN, SELF, same-origin, text/plain, 415"
    })
    void a_change_that_our_page_did_not_ask_for_is_refused(
            String token, String origin, String site, String type, int status) {
        visitor.enter();
        var headers = new java.util.ArrayList<String>();
        add(headers, "X-Tillbridge", token.equals("TOKEN") ? visitor.token() : token);
        add(headers, "Origin", origin.equals("SELF") ? visitor.origin() : origin);
        add(headers, "Sec-Fetch-Site", site);
        add(headers, "Content-Type", type);

        var answer = visitor.postWith("/people/add", "name=Mallory&role=MANAGER", headers.toArray(String[]::new));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(service.call(Methods.PEOPLE, new Nothing()).people()).isEmpty();
    }

    private static void add(java.util.List<String> headers, String name, String value) {
        if (!value.equals("-")) {
            headers.add(name);
            headers.add(value);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/people/add?name=Mallory&role=MANAGER",
                "/people/role?person=x&role=MANAGER",
                "/people/pin?person=x&pin=2486",
                "/readers/add?code=simulated-wpe&label=x",
                "/readers/release?reader=x",
                "/readers/test?reader=x",
                "/browsers/open",
                "/browsers/answer?pairing=x&same=yes",
                "/browsers/revoke?browser=x",
                "/payments/K7M42QX/look",
                "/payments/K7M42QX/put-in",
                "/payments/K7M42QX/entered",
                "/payments/K7M42QX/decide",
                "/payments/K7M42QX/is-the-payment"
            })
    void reading_an_address_changes_nothing(String path) {
        assertThat(visitor.enter().get(path).statusCode()).isIn(404, 405);
        assertThat(service.call(Methods.PEOPLE, new Nothing()).people()).isEmpty();
        assertThat(service.call(Methods.READERS, new Nothing()).readers()).isEmpty();
    }

    @Test
    void a_page_that_another_site_frames_or_fetches_is_refused() {
        visitor.enter();

        assertThat(visitor.get("/", "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(visitor.get("/", "Origin", "https://evil.test").statusCode()).isEqualTo(403);
    }

    @Test
    void forms_that_lack_fields_or_hold_rubbish_are_refused_with_words_and_change_nothing() {
        visitor.enter();

        for (var form :
                java.util.List.of("", "name=Ann", "name=Ann&role=EMPEROR", "name=" + "x".repeat(600) + "&role=STAFF")) {
            var answer = visitor.post("/people/add", form);
            assertThat(answer.statusCode()).as(form).isLessThan(500);
            assertThat(answer.body()).as(form).doesNotContain("Exception").contains("role=\"alert\"");
        }
        assertThat(service.call(Methods.PEOPLE, new Nothing()).people()).isEmpty();
    }

    @Test
    void an_unknown_payment_is_said_in_words() {
        var answer = visitor.enter().get("/payments/K7M42QX");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("was not found").contains("<nav");
        assertThat(visitor.post("/payments/K7M42QX/look", "").body()).contains("was not found");
    }

    @Test
    void a_name_that_looks_like_a_tag_is_shown_as_it_is() {
        visitor.enter().post("/people/add", "name=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E&role=STAFF");

        assertThat(visitor.get("/people").body()).contains("&lt;img src=x").doesNotContain("<img src=x");
    }

    @Test
    void the_pages_speak_danish_when_the_clinic_does() {
        service.say("location", "set", "language", "da");

        assertThat(visitor.enter().get("/people").body())
                .contains("lang=\"da\"")
                .contains("Personer");
        assertThat(visitor.get("/health").body())
                .contains("Betalingsudbyder")
                .contains("øvelse, der flyttes ingen rigtige penge")
                .contains("Ingen browser er forbundet")
                .doesNotContain("Processor")
                .doesNotContain("Run ");
    }
}
