package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.bridge.BridgeRig;
import dev.tillbridge.protocol.ExtensionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Rows 4 and 5: no state change by simple requests, and nothing to read for web pages.
final class PageDoorTest {
    private static final String OURS = ExtensionId.origin(ExtensionId.OURS);
    private static final String OTHER = ExtensionId.origin("ponmlkjihgfedcbaponmlkjihgfedcba");

    private final BridgeRig rig = new BridgeRig();

    @AfterEach
    void stop() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, 127.0.0.1:PORT, -, -, -, 200",
        "GET, 127.0.0.1:PORT, -, none, -, 200",
        "GET, 127.0.0.1:PORT, http://127.0.0.1:PORT, same-origin, -, 200",
        "GET, rebound.evil.test:PORT, -, -, -, 421",
        "GET, 127.0.0.1:PORT, https://evil.test, -, -, 403",
        "GET, 127.0.0.1:PORT, null, -, -, 403",
        "GET, 127.0.0.1:PORT, OURS, -, -, 403",
        "GET, 127.0.0.1:PORT, -, cross-site, -, 403",
        "GET, 127.0.0.1:PORT, -, same-site, -, 403",
        "POST, 127.0.0.1:PORT, -, -, application/json, 403",
        "POST, 127.0.0.1:PORT, https://evil.test, cross-site, application/json, 403",
        "POST, 127.0.0.1:PORT, null, -, application/json, 403",
        "POST, 127.0.0.1:PORT, http://127.0.0.1:PORT, same-origin, text/plain, 415",
        "POST, 127.0.0.1:PORT, http://127.0.0.1:PORT, same-origin, multipart/form-data, 415",
        "POST, 127.0.0.1:PORT, http://127.0.0.1:PORT, same-origin, -, 415",
        "POST, 127.0.0.1:PORT, http://127.0.0.1:PORT, same-origin, application/json, 405",
        "OPTIONS, 127.0.0.1:PORT, https://evil.test, cross-site, -, 405",
        "PUT, 127.0.0.1:PORT, http://127.0.0.1:PORT, same-origin, application/json, 405",
        "DELETE, 127.0.0.1:PORT, http://127.0.0.1:PORT, same-origin, -, 405"
    })
    void a_page_request_is_answered_only_to_a_person_or_our_own_pages(
            String method, String host, String origin, String site, String type, int status) {
        var headers = new ArrayList<>(List.of("Host: " + filled(host)));
        add(headers, "Origin", origin);
        add(headers, "Sec-Fetch-Site", site);
        add(headers, "Content-Type", type);

        assertThat(RawDoor.request(rig.port(), method + " /status HTTP/1.1", "", headers.toArray(String[]::new)))
                .isEqualTo(status);
    }

    @Test
    void the_status_page_tells_version_and_up_and_allows_no_page_to_read_it() {
        var answer = RawDoor.answer(rig.port(), "GET /status HTTP/1.1", "Host: 127.0.0.1:" + rig.port());

        assertThat(answer).endsWith("{\"status\":\"up\",\"version\":\"1.2.3\"}");
        assertThat(answer.toLowerCase(Locale.ROOT))
                .doesNotContain("access-control-")
                .doesNotContain("server:");
    }

    private String filled(String text) {
        return text.replace("PORT", Integer.toString(rig.port()))
                .replace("OURS", OURS)
                .replace("OTHER", OTHER);
    }

    private void add(List<String> headers, String name, String value) {
        if (!value.equals("-")) {
            headers.add(name + ": " + filled(value));
        }
    }
}
