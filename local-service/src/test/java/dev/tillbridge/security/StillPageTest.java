package dev.tillbridge.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.http.Listener;
import dev.tillbridge.http.ListenerSettings;
import dev.tillbridge.http.StillPage;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page to which other sites may lead a tab: it is shown to the person, and no page reads or sends anything there.
final class StillPageTest {
    private final Listener listener = Listener.bind(new ListenerSettings(List.of(), true, "1.2.3"), System::nanoTime)
            .start(List.of(new StillPage("/over", "<h1>Over</h1>")));

    @AfterEach
    void stop() {
        listener.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET /over, cross-site, navigate, 200",
        "GET /over, same-site, navigate, 200",
        "GET /over, cross-site, no-cors, 403",
        "GET /over, cross-site, cors, 403",
        "POST /over, cross-site, navigate, 403",
        "GET /status, cross-site, navigate, 403"
    })
    void a_tab_may_be_led_there_and_nothing_else(String request, String site, String mode, int status) {
        assertThat(RawDoor.request(
                        listener.port(),
                        request + " HTTP/1.1",
                        "",
                        "Host: 127.0.0.1:" + listener.port(),
                        "Sec-Fetch-Site: " + site,
                        "Sec-Fetch-Mode: " + mode))
                .isEqualTo(status);
    }

    @Test
    void it_says_the_same_to_everybody_and_may_not_be_framed() {
        var answer =
                RawDoor.answer(listener.port(), "GET /over?paid=yes HTTP/1.1", "Host: 127.0.0.1:" + listener.port());

        assertThat(answer).contains("<h1>Over</h1>").contains("X-Frame-Options: DENY");
    }
}
