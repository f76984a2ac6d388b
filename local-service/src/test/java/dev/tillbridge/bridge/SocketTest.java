package dev.tillbridge.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tillbridge.http.RateLimit;
import dev.tillbridge.protocol.frame.CloseCode;
import dev.tillbridge.protocol.frame.FromClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

final class SocketTest {
    private final List<String> happened = new ArrayList<>();

    @Test
    void a_browser_that_hears_that_it_is_out_finds_its_place_free_when_it_comes_again() {
        var socket = new Socket(
                "1",
                new Recorded(),
                new FrameBudget(new RateLimit(200, 400, System::nanoTime)),
                Instant.MAX,
                opened -> new Placed(),
                gone -> happened.add("gone"));

        socket.received("nonsense");

        assertThat(happened).containsExactly("place free", "gone", "told " + CloseCode.BAD_FRAME.code());
    }

    private final class Recorded implements Line {
        @Override
        public void send(String text, Consumer<Boolean> taken) {
            taken.accept(true);
        }

        @Override
        public void close(int code, String reason) {
            happened.add("told " + code);
        }
    }

    private final class Placed implements Talk {
        @Override
        public void begin() {}

        @Override
        public void frame(FromClient frame) {
            throw new OutOfTurn(CloseCode.BAD_FRAME);
        }

        @Override
        public void end() {
            happened.add("place free");
        }

        @Override
        public boolean isProved() {
            return false;
        }
    }
}
