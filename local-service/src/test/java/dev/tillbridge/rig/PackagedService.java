package dev.tillbridge.rig;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The packaged program running as a process of its own.
public final class PackagedService implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("ready on 127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    @SuppressWarnings("JdkObsolete") // written by one thread and read by another, which StringBuilder does not bear
    private final StringBuffer said = new StringBuffer();

    private PackagedService(Process process) {
        this.process = process;
        Thread.ofPlatform().daemon(true).name("service-words").start(this::listen);
    }

    /// Where `scripts/package` puts the program.
    public static Path program() {
        var named = System.getProperty("tillbridge.program");
        var root = named == null ? Path.of("..", "target", "package", "tillbridge") : Path.of(named);
        var program = root.resolve("bin").resolve("tillbridge").toAbsolutePath().normalize();
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException("there is no " + program + "; make it with scripts/package");
        }
        return program;
    }

    public static PackagedService start(Path data) {
        return start(data, Map.of());
    }

    /// With more in its environment than ours has.
    public static PackagedService start(Path data, Map<String, String> environment) {
        var command = List.of(program().toString(), "run", "--data", data.toString(), "--port", "0");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            return new PackagedService(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                said.append(line).append('\n');
                var ready = READY.matcher(line);
                if (ready.find()) {
                    port.complete(Integer.parseInt(ready.group(1)));
                }
            }
        } catch (IOException killed) {
            said.append("its words ended\n");
        }
        port.completeExceptionally(new IllegalStateException("the service ended: " + said));
    }

    /// The port, when the service is ready. Throws what it said when it ended instead.
    public int awaitReady() {
        return port.orTimeout(60, TimeUnit.SECONDS).join();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// SIGKILL; returns when the process is gone.
    public void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
