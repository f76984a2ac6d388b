package dev.tillbridge.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/// `tillbridge demo` of the packaged program, as a process of its own, with everything in a fresh directory.
final class DemoProcess implements AutoCloseable {
    private final Process process;
    private final Path describe;

    private DemoProcess(Process process, Path describe) {
        this.process = process;
        this.describe = describe;
    }

    static DemoProcess start(Path home, Path directory) {
        var describe = directory.resolve("demo.json");
        try {
            var process = new ProcessBuilder(
                            home.resolve("bin").resolve("tillbridge").toString(),
                            "demo",
                            "--data",
                            directory.resolve("data").toString(),
                            "--describe",
                            describe.toString())
                    .redirectOutput(directory.resolve("demo.log").toFile())
                    .redirectErrorStream(true)
                    .start();
            // However this driver ends, nothing of the demo runs on.
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "demo-goes-along"));
            return new DemoProcess(process, describe);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Waits until everything is up and set up.
    DemoPlaces awaitPlaces() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .failFast("the demo ended; its words are in demo.log", () -> !process.isAlive())
                .until(() -> Files.exists(describe));
        return DemoPlaces.read(describe);
    }

    /// Kills the service without warning (SIGKILL). The demo starts it again by itself.
    long killService() {
        var service = process.children().findFirst().orElseThrow();
        long killed = service.pid();
        service.destroyForcibly();
        return killed;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
