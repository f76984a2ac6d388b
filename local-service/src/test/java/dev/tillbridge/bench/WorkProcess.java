package dev.tillbridge.bench;

import dev.tillbridge.store.PostgresAddress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A process of its own that works for so long when it is told to, and says what it got done.
final class WorkProcess implements AutoCloseable {
    private final Process process;
    private final PrintWriter told;
    private final BufferedReader said;

    private WorkProcess(Process process) {
        this.process = process;
        this.told = new PrintWriter(new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8), true);
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static WorkProcess start(Work.Kind kind, PostgresAddress database, int number) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                Work.class.getName(),
                kind.name(),
                database.url(),
                database.user(),
                database.password(),
                "process-" + number);
        return new WorkProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    void awaitReady() {
        if (!Work.READY.equals(line())) {
            throw new IllegalStateException("a process did not begin");
        }
    }

    void go(Duration time) {
        told.println(time.toMillis());
    }

    /// How many units it got done, when it is done.
    long done() {
        return Long.parseLong(String.valueOf(line()));
    }

    private @Nullable String line() {
        try {
            return said.readLine();
        } catch (IOException ended) {
            throw new UncheckedIOException(ended);
        }
    }

    /// Lets it end by itself, so that the server counts all that it did.
    @Override
    public void close() {
        told.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException hurried) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
