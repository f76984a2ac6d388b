package dev.tillbridge.bench;

import dev.tillbridge.rig.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The packaged program as it is shipped: how soon it is ready, and what it takes while nobody needs it.
final class StartBench {
    private static final int TIMES = 11;
    private static final long IDLE_MILLIS = 3_000;

    private final Path folder;

    StartBench(Path folder) {
        this.folder = folder;
    }

    List<Figure> run() throws IOException, InterruptedException {
        var data = Files.createDirectories(folder.resolve("start"));
        // Once, so that the tables are there as they are every morning.
        try (var first = PackagedService.start(data)) {
            first.awaitReady();
        }
        var ready = new ArrayList<Double>();
        var empty = new ArrayList<Double>();
        var memory = new ArrayList<Double>();
        for (int i = 0; i < TIMES; i++) {
            empty.add(emptyProgram());
            long begun = System.nanoTime();
            try (var service = PackagedService.start(data)) {
                service.awaitReady();
                ready.add((System.nanoTime() - begun) / 1e9);
                // Until what the start left behind is quiet; this is a measurement, not a test.
                Thread.sleep(IDLE_MILLIS);
                memory.add(residentKilobytes(service.pid()) / 1e3);
            }
        }
        var floor = Figure.words("floor: %.2f s for a JVM that does nothing", Figure.median(empty));
        return List.of(
                Figure.atMost("run to ready, AOT cache", Figure.median(ready), "s", 1.0, floor),
                Figure.atMost("resident memory, idle", Figure.median(memory), "MB", 130, "shipped flags"));
    }

    private static double emptyProgram() throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        long begun = System.nanoTime();
        new ProcessBuilder(java, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor(30, TimeUnit.SECONDS);
        return (System.nanoTime() - begun) / 1e9;
    }

    private static long residentKilobytes(long pid) throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"))) {
            if (line.startsWith("VmRSS:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        throw new IOException("no VmRSS");
    }
}
