package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.bridge.BridgeRig;
import dev.tillbridge.bridge.PairedBrowser;
import dev.tillbridge.bridge.TestBrowser;
import dev.tillbridge.json.Json;
import dev.tillbridge.problem.Problem;
import dev.tillbridge.problem.ProblemCode;
import dev.tillbridge.protocol.Door;
import dev.tillbridge.protocol.Method;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PageMethods;
import dev.tillbridge.protocol.Right;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.Failure;
import dev.tillbridge.protocol.frame.Request;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Rows 10 and 15: what a connected browser or program may call by its rights and its door, and who may stop the
/// service.
final class RightsTest {
    private final BridgeRig rig = new BridgeRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @EnumSource(Right.class)
    void a_browser_with_one_right_may_call_exactly_what_that_right_and_its_door_allow(Right right) {
        Methods.all().forEach(this::answered);
        try (var browser = TestBrowser.connected(rig.port(), paired(Set.of(right)))) {
            browser.next(Event.class);

            for (var method : Methods.all()) {
                boolean may = method.right() == right && method.doors().contains(Door.BRIDGE);

                assertThat(said(browser, method))
                        .as("%s with %s", method.name(), right)
                        .isEqualTo(may ? "reached" : "NO_RIGHT");
            }
        }
    }

    @Test
    void a_browser_of_a_desk_may_administer_nothing_and_stop_nothing() {
        Methods.all().forEach(this::answered);
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            browser.next(Event.class);

            for (var method : Methods.all()) {
                if (method.right() == Right.ADMIN || method.equals(Methods.SHUTDOWN)) {
                    assertThat(said(browser, method)).as(method.name()).isEqualTo("NO_RIGHT");
                }
            }
        }
    }

    @Test
    void a_page_is_never_asked_by_another_page_through_the_service() {
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            browser.next(Event.class);

            for (var method : PageMethods.all()) {
                assertThat(said(browser, method)).as(method.name()).isEqualTo("UNKNOWN_METHOD");
            }
        }
    }

    @Test
    void only_a_program_with_the_secret_may_stop_the_service() {
        rig.handlers.on(Methods.SHUTDOWN, (session, nothing) -> new Nothing());
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser());
                var control = rig.control()) {
            browser.next(Event.class);
            browser.request("1", Methods.SHUTDOWN, new Nothing());
            assertThat(browser.next(Failure.class).problem().code()).isEqualTo("NO_RIGHT");
            assertThat(control.call(Methods.SHUTDOWN, new Nothing())).isEqualTo(new Nothing());
        }
    }

    private PairedBrowser paired(Set<Right> rights) {
        var ticket = rig.bridge().pairing().ticket(rights, "Ann", Duration.ofMinutes(1));
        try (var pairing = TestBrowser.open(rig.port(), "/pair")) {
            return pairing.pairWithTicket("Reception", ticket);
        }
    }

    private <P, R> void answered(Method<P, R> method) {
        rig.handlers.on(method, (session, params) -> {
            throw Problem.of(ProblemCode.NOT_FOUND, "what", "reached").asException();
        });
    }

    /// What came back to a call: `reached` when the handler was called, or its parameters at least looked at.
    private static String said(TestBrowser browser, Method<?, ?> method) {
        browser.send(new Request(method.name(), method.name(), Json.tree(new Nothing())));
        var code = browser.next(Failure.class).problem().code();
        return code.equals("NOT_FOUND") || code.equals("BAD_MESSAGE") ? "reached" : code;
    }
}
