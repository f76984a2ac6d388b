package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.bridge.BridgeRig;
import dev.tillbridge.protocol.ExtensionId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows 2 and 3: the exact host and the exact origin at every upgrade.
final class UpgradeDoorTest {
    private static final String OURS = ExtensionId.origin(ExtensionId.OURS);
    private static final String OTHER = ExtensionId.origin("ponmlkjihgfedcbaponmlkjihgfedcba");

    private final BridgeRig rig = new BridgeRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/bridge, 127.0.0.1:PORT, OURS, 101",
        "/pair, 127.0.0.1:PORT, OURS, 101",
        "/control, 127.0.0.1:PORT, -, 101",
        "/bridge, 127.0.0.1:PORT, -, 403",
        "/bridge, 127.0.0.1:PORT, null, 403",
        "/bridge, 127.0.0.1:PORT, OTHER, 403",
        "/bridge, 127.0.0.1:PORT, https://evil.test, 403",
        "/bridge, 127.0.0.1:PORT, http://127.0.0.1:PORT, 403",
        "/bridge, 127.0.0.1:PORT, OURS.evil.test, 403",
        "/pair, 127.0.0.1:PORT, -, 403",
        "/pair, 127.0.0.1:PORT, null, 403",
        "/pair, 127.0.0.1:PORT, OTHER, 403",
        "/pair, 127.0.0.1:PORT, https://evil.test, 403",
        "/control, 127.0.0.1:PORT, null, 403",
        "/control, 127.0.0.1:PORT, OURS, 403",
        "/control, 127.0.0.1:PORT, https://evil.test, 403",
        "/control, 127.0.0.1:PORT, http://127.0.0.1:PORT, 403",
        "/bridge, localhost:PORT, OURS, 421",
        "/bridge, rebound.evil.test:PORT, OURS, 421",
        "/bridge, 127.0.0.1, OURS, 421",
        "/bridge, 127.0.0.1:1, OURS, 421",
        "/bridge, 127.0.0.2:PORT, OURS, 421",
        "/bridge, [::1]:PORT, OURS, 421",
        "/pair, rebound.evil.test:PORT, OURS, 421",
        "/control, rebound.evil.test:PORT, -, 421",
        "/control, localhost:PORT, -, 421",
        "/elsewhere, 127.0.0.1:PORT, OURS, 404",
        "/, 127.0.0.1:PORT, -, 404",
        "/status, 127.0.0.1:PORT, -, 404"
    })
    void an_upgrade_is_let_in_only_at_the_right_door_with_the_right_host_and_origin(
            String path, String host, String origin, int status) {
        var headers = new ArrayList<>(List.of("Host: " + filled(host)));
        if (!origin.equals("-")) {
            headers.add("Origin: " + filled(origin));
        }

        assertThat(RawDoor.upgrade(rig.port(), path, headers.toArray(String[]::new)))
                .isEqualTo(status);
    }

    @Test
    void nothing_is_pressed_together_on_a_line_that_does_not_leave_the_pc() {
        var answer = RawDoor.upgradeAnswer(
                rig.port(),
                "/bridge",
                "Host: 127.0.0.1:" + rig.port(),
                "Origin: " + OURS,
                "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits");

        assertThat(answer).contains(" 101 ").doesNotContain("deflate");
    }

    @Test
    void a_header_that_stands_twice_is_refused() {
        var host = "Host: 127.0.0.1:" + rig.port();

        assertThat(RawDoor.upgrade(rig.port(), "/bridge", host, "Origin: " + OURS, "Origin: https://evil.test"))
                .isEqualTo(400);
        assertThat(RawDoor.upgrade(rig.port(), "/bridge", host, "Host: evil.test", "Origin: " + OURS))
                .isGreaterThanOrEqualTo(400);
        assertThat(RawDoor.upgrade(rig.port(), "/bridge", "Origin: " + OURS)).isGreaterThanOrEqualTo(400);
    }

    private String filled(String text) {
        return text.replace("PORT", Integer.toString(rig.port()))
                .replace("OURS", OURS)
                .replace("OTHER", OTHER);
    }
}
