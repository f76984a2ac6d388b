package dev.tillbridge.sandbox.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PulledPlugTest {
    private static final String KEY = "sk_test_practiceclinic";

    @TempDir
    Path folder;

    @Test
    void what_was_answered_is_still_there_after_the_process_was_killed() throws Exception {
        var file = folder.resolve("sandbox.db");
        Reply first;
        var process = start(file);
        try {
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            var line = out.readLine();
            while (line != null && !line.startsWith("http://")) {
                line = out.readLine();
            }
            first = sale(new RawClient(URI.create(String.valueOf(line)), "Bearer " + KEY));
        } finally {
            process.destroyForcibly().waitFor();
        }

        try (var sandbox = StripeSandbox.start(file, 0, Clock.systemUTC(), KEY)) {
            var again = sale(new RawClient(sandbox.address(), "Bearer " + KEY));
            assertThat(again.body()).isEqualTo(first.body());
            assertThat(again.replayed()).isTrue();
            assertThat(SandboxControl.of(sandbox).charges()).isEqualTo(1);
        }
    }

    private static Reply sale(RawClient api) {
        return api.post(
                "/v1/payment_intents",
                "k1",
                "amount",
                "1050",
                "currency",
                "usd",
                "payment_method",
                "pm_card_visa",
                "confirm",
                "true");
    }

    private static Process start(Path file) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        Program.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
    }

    /// The processor as a process of its own, to be killed.
    static final class Program {
        private Program() {}

        public static void main(String[] args) {
            System.out.println(StripeSandbox.start(Path.of(args[0]), 0, Clock.systemUTC(), KEY)
                    .address());
        }
    }
}
