package dev.tillbridge.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The service as a process of its own, as a clinic runs it.
final class ServiceProcess implements AutoCloseable {
    private final Process process;
    /// When this program is told to stop, the service goes with it.
    private final Thread goesAlong;

    private ServiceProcess(Process process) {
        this.process = process;
        goesAlong = new Thread(process::destroy, "service-goes-along");
        Runtime.getRuntime().addShutdownHook(goesAlong);
    }

    /// Starts `tillbridge run` of this very installation. Its words go to the same terminal.
    static ServiceProcess start(Path home, Path data) {
        var command = List.of(home.resolve("bin").resolve("tillbridge").toString(), "run", "--data", data.toString());
        try {
            return new ServiceProcess(new ProcessBuilder(command)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start " + command.getFirst(), failed);
        }
    }

    /// Waits until it ends by itself; gives its exit code.
    int waitFor() throws InterruptedException {
        return process.waitFor();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    @Override
    public void close() {
        forgetHook();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void forgetHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(goesAlong);
        } catch (IllegalStateException stopping) {
            // This program is stopping already: the hook has run or is running.
        }
    }
}
