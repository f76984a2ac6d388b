package dev.tillbridge.fault;

import dev.tillbridge.bridge.PairedBrowser;
import dev.tillbridge.rig.PackagedService;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.RigBrowser;
import dev.tillbridge.secret.SecretFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// One desk: the packaged service as a process of its own, and a browser that it let in.
final class Office implements AutoCloseable {
    final int desk;
    private final FarProcess processor;
    private final Path data;
    private final Rig rig;
    private PackagedService service;
    private PairedBrowser paired;

    /// Starts it on the shared database.
    ///
    /// @param account the desk's account on the database server
    /// @param database its address as this desk sees it
    Office(FarProcess processor, Rig rig, Path data, int desk, String account, String database) throws IOException {
        this.processor = processor;
        this.rig = rig;
        this.data = data;
        this.desk = desk;
        Files.writeString(
                data.resolve("settings.yaml"),
                "database: " + database + "\ndatabaseUser: " + account + "\n",
                StandardOpenOption.APPEND);
        new SecretFiles(data.resolve("secrets")).write("database.password", "unused");
        service = start();
        paired = Rig.pair(data, service.awaitReady());
    }

    private PackagedService start() {
        return PackagedService.start(data, processor.environment());
    }

    RigBrowser browser() {
        return rig.browser(service.awaitReady(), paired, frame -> {});
    }

    long pid() {
        return service.pid();
    }

    boolean isAlive() {
        return service.isAlive();
    }

    /// SIGKILL.
    void kill() {
        service.kill();
    }

    void startAgain() {
        service = start();
        service.awaitReady();
    }

    @Override
    public void close() {
        service.close();
    }
}
