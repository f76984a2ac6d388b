package dev.tillbridge.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tillbridge.protocol.client.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real process that is told to stop: it ends within 10 s, and nothing of it is in the way of the next start.
final class StopTest {
    @TempDir
    Path folder;

    private @Nullable Process running;

    @AfterEach
    void end() {
        if (running != null) {
            running.destroyForcibly();
        }
    }

    @Test
    void a_signal_of_the_system_stops_it_gracefully() throws Exception {
        var process = run();

        process.destroy();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).as(said()).isTrue();
        assertThat(Endpoint.read(data().root()))
                .as("the endpoint file is taken away")
                .isEmpty();
        startsAgain();
    }

    @Test
    void the_stop_command_stops_it_and_it_ends_with_0() throws Exception {
        var process = run();

        assertThat(RunningService.command(data(), "", Map.of(), "stop").code()).isZero();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).as(said()).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(RunningService.command(data(), "", Map.of(), "status").code())
                .isEqualTo(3);
        startsAgain();
    }

    @Test
    void after_a_power_cut_it_starts_as_if_nothing_had_been() throws Exception {
        var process = run();

        process.destroyForcibly();

        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(RunningService.command(data(), "", Map.of(), "status").code())
                .isEqualTo(3);
        startsAgain();
    }

    private void startsAgain() {
        assertThat(RunningService.command(data(), "", Map.of(), "run", "--port", "0", "--until-ready")
                        .code())
                .isZero();
    }

    private Process run() throws IOException {
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.tillbridge.Main",
                        "run",
                        "--port",
                        "0",
                        "--data",
                        data().root().toString()))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        running = process;
        await().atMost(Duration.ofSeconds(60)).until(() -> said().contains("is ready") || !process.isAlive());
        assertThat(process.isAlive()).as(said()).isTrue();
        return process;
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("said"));
        } catch (IOException notYet) {
            return "";
        }
    }

    private DataDirectory data() {
        return new DataDirectory(folder.resolve("data"));
    }
}
