package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.bridge.BridgeRig;
import dev.tillbridge.bridge.Pairing;
import dev.tillbridge.bridge.Reply;
import dev.tillbridge.bridge.TestBrowser;
import dev.tillbridge.json.Json;
import dev.tillbridge.protocol.ExtensionId;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PageClose;
import dev.tillbridge.protocol.PageMethods;
import dev.tillbridge.protocol.frame.Answer;
import dev.tillbridge.protocol.frame.Ask;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.Event;
import dev.tillbridge.protocol.frame.FromService;
import dev.tillbridge.protocol.frame.Hello;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Row 14: length, depth, shape, rate, number and time of what connects.
final class FrameLimitsTest {
    private final BridgeRig rig = new BridgeRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "{}",
                "null",
                "{\"type\":\"nothing\"}",
                "{\"type\":\"pong\",\"number\":1,\"more\":2}",
                "{\"type\":\"pong\",\"type\":\"pong\",\"number\":1}",
                "{\"type\":\"pong\",\"number\":1} {}",
                "{\"type\":\"hello\"}",
                "{\"type\":\"request\",\"id\":\"\",\"method\":\"x\",\"params\":{}}",
                "DEEP"
            })
    void a_frame_that_is_malformed_deep_or_unknown_ends_the_connection(String text) {
        var frame = text.equals("DEEP")
                ? "{\"type\":\"request\",\"id\":\"1\",\"method\":\"x\",\"params\":" + "[".repeat(40) + "]".repeat(40)
                        + "}"
                : text;
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            browser.next(Event.class);
            browser.sendText(frame);

            assertThat(browser.closeCode()).isEqualTo(CloseCode.BAD_FRAME.code());
        }
    }

    @Test
    void a_frame_that_is_too_long_or_binary_ends_the_connection() {
        var paired = rig.pairedBrowser();
        try (var browser = TestBrowser.connected(rig.port(), paired)) {
            browser.sendText("x".repeat(256 * 1024 + 1));
            assertThat(browser.closeCode()).isEqualTo(1009);
        }
        try (var browser = TestBrowser.connected(rig.port(), paired)) {
            browser.sendBytes(new byte[] {1, 2, 3});
            assertThat(browser.closeCode()).isEqualTo(CloseCode.BAD_FRAME.code());
        }
    }

    @Test
    void the_ninth_connection_is_turned_away_and_one_that_never_proves_itself_ends_after_five_seconds() {
        var open = new ArrayList<TestBrowser>();
        for (int count = 0; count < 8; count++) {
            var browser = TestBrowser.open(rig.port(), "/bridge");
            browser.next(Hello.class);
            open.add(browser);
        }
        try (var ninth = TestBrowser.open(rig.port(), "/bridge")) {
            assertThat(ninth.closeCode()).isEqualTo(CloseCode.BUSY.code());
        }

        rig.clock.pass(Duration.ofSeconds(5));

        open.forEach(browser -> assertThat(browser.closeCode()).isEqualTo(CloseCode.TIMED_OUT.code()));
    }

    @Test
    void a_flood_of_frames_ends_the_connection() {
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            for (int count = 0; count < 2_000 && browser.isOpen(); count++) {
                try {
                    browser.sendText("{\"type\":\"pong\",\"number\":0}");
                } catch (WebsocketNotConnectedException closedMeanwhile) {
                    break;
                }
            }
            assertThat(browser.closeCode()).isEqualTo(CloseCode.BUSY.code());
        }
    }

    @Test
    void a_thousand_answers_at_once_to_what_the_service_asked_are_no_flood_but_then_a_flood_is_one() {
        try (var browser = TestBrowser.connected(rig.port(), rig.pairedBrowser())) {
            browser.next(Event.class);
            var session = rig.bridge().sessions().connected().getFirst();
            for (int asked = 0; asked < 1_000; asked++) {
                var reply = CompletableFuture.supplyAsync(
                        () -> session.ask(PageMethods.CLOSE, new PageClose("tab-1"), Duration.ofSeconds(20)));
                browser.send(new Answer(browser.next(Ask.class).id(), Json.tree(new Nothing())));
                assertThat(reply.join()).isInstanceOf(Reply.Done.class);
            }
            for (int count = 0; count < 2_000 && browser.isOpen(); count++) {
                try {
                    browser.send(new Answer("1", Json.tree(new Nothing())));
                } catch (WebsocketNotConnectedException closedMeanwhile) {
                    break;
                }
            }
            assertThat(browser.closeCode()).isEqualTo(CloseCode.BUSY.code());
        }
    }

    @ParameterizedTest
    @CsvSource({"/bridge, ours", "/pair, ours", "/control, none"})
    void before_anything_is_proved_each_door_ends_at_the_first_frame_that_does_not_belong_there(
            String path, String origin) {
        rig.bridge().pairing().open(Pairing.DESK);
        var extension = origin.equals("ours") ? ExtensionId.OURS : "";
        for (var text : List.of(
                "nonsense",
                "[".repeat(5_000),
                "{\"type\":\"request\",\"id\":\"1\",\"method\":\"payment.list\",\"params\":{}}",
                "{\"type\":\"pong\",\"number\":1}")) {
            try (var door = TestBrowser.open(rig.port(), path, extension)) {
                door.next(FromService.class);
                door.sendText(text);

                assertThat(door.closeCode()).as(text).isEqualTo(CloseCode.BAD_FRAME.code());
            }
        }
        try (var door = TestBrowser.open(rig.port(), path, extension)) {
            door.next(FromService.class);
            door.sendText("x".repeat(256 * 1024 + 1));

            assertThat(door.closeCode()).isEqualTo(1009);
        }
        assertThat(rig.bridge().sessions().connected()).isEmpty();
    }

    @Test
    void a_form_that_is_too_long_is_refused_before_it_is_read() {
        var host = "127.0.0.1:" + rig.port();
        var headers = new String[] {
            "Host: " + host,
            "Origin: http://" + host,
            "Sec-Fetch-Site: same-origin",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + (256 * 1024 + 1),
            "Connection: close"
        };

        assertThat(RawDoor.answer(rig.port(), "POST /open HTTP/1.1", headers)).startsWith("HTTP/1.1 413");
    }
}
