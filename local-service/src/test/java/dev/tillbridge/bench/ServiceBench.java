package dev.tillbridge.bench;

import dev.tillbridge.app.DataDirectory;
import dev.tillbridge.rig.PackagedService;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.RigBrowser;
import dev.tillbridge.rig.Till;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The service's own part of the way from the press on Charge to the reader: a browser that answers at once, a
/// processor whose calls are timed and taken out. The service is the packaged program, a process of its own as in a
/// clinic.
final class ServiceBench implements AutoCloseable {
    private static final int WARM = 60;
    private static final int SALES = 300;

    private final Path database;
    private final Rig rig;
    private final Turnstile turnstile;
    private final PackagedService service;
    private final RigBrowser browser;
    private final String reader;
    private final Bare bare;
    private int sales;
    private int roundTrips;

    ServiceBench(Path folder) throws SQLException, IOException, InterruptedException {
        rig = Rig.in(folder.resolve("click"));
        turnstile = new Turnstile(rig.processorAddress());
        Files.writeString(rig.data.resolve("settings.yaml"), "stripe:\n  apiBase: " + turnstile.address() + "\n");
        service = PackagedService.start(rig.data);
        int port = service.awaitReady();
        reader = rig.setUp();
        rig.tapAfter(reader, 0);
        browser = rig.browser(port, rig.pair(port), frame -> {});
        database = new DataDirectory(rig.data).database();
        bare = new Bare(folder);
    }

    List<Figure> run() throws SQLException, IOException, InterruptedException {
        for (int i = 0; i < WARM; i++) {
            var warm = sell();
            bare.nanos(warm.commits, warm.roundTrips);
        }
        var ours = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        var last = new Way(0, 0, 0, 0);
        for (int i = 0; i < SALES; i++) {
            var path = sell();
            ours.add(path.nanos / 1e6);
            last = path.commits > 0 ? path : last;
            floors.add(bare.nanos(last.commits, last.roundTrips) / 1e6);
        }
        var used = Figure.words(
                "floor: p99 %.1f ms (median %.1f, ours %.1f) for %d commits and %d round trips, among them %d page readings",
                Figure.p99(floors),
                Figure.median(floors),
                Figure.median(ours),
                last.commits,
                last.roundTrips,
                last.readings);
        roundTrips = last.roundTrips;
        return List.of(Figure.atMost("the service's part of a click, p99", Figure.p99(ours), "ms", 50, used));
    }

    /// How many messages went to the browser and back on the last way.
    int roundTrips() {
        return roundTrips;
    }

    /// What one way from the press to the reader took and used.
    private record Way(long nanos, int commits, int readings, int roundTrips) {}

    private Way sell() throws IOException, InterruptedException {
        var bill = rig.clinic.bill(10_000 + 100L * ++sales);
        var shown = Till.show(browser, Till.open(browser, bill));
        var id = rig.nextId();
        var onReader = new CompletableFuture<Wal>();
        var end = new long[1];
        turnstile.watch(passage -> {
            if (passage.path().endsWith("/process_payment_intent")) {
                end[0] = passage.ended();
                // Before the service hears of it: what it writes next is no part of the way.
                onReader.complete(wal());
            }
        });
        browser.takeAnswered();
        var before = wal();
        long begun = System.nanoTime();
        Till.charge(browser, shown, id, reader);
        var after = onReader.orTimeout(30, TimeUnit.SECONDS).join();
        var answered = browser.takeAnswered().stream()
                .filter(each -> each.ended() <= end[0])
                .toList();
        long outside =
                answered.stream().mapToLong(each -> each.ended() - each.begun()).sum()
                        + turnstile.passages().stream()
                                .filter(each -> each.begun() >= begun && each.ended() <= end[0])
                                .mapToLong(Turnstile.Passage::nanos)
                                .sum();
        // So that the next sale meets an idle service.
        Till.awaitPosted(browser, id);
        int commits = before.generation() == after.generation() ? after.commits() - before.commits() : 0;
        int readings = (int) answered.stream()
                .filter(each -> each.method().equals("page.visit"))
                .count();
        return new Way(end[0] - begun - outside, commits, readings, answered.size() + 1);
    }

    private Wal wal() {
        try {
            return Wal.of(database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        browser.close();
        service.close();
        turnstile.close();
        rig.close();
        bare.close();
    }
}
