package dev.tillbridge.bench;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// From the person's press on Charge in the side panel of a real browser until the reader shows the amount. What the
/// clinic's server and the processor take is timed and taken out; beside each sale as many commits, page readings
/// and round trips are done bare, in the same browser and on the same disk.
final class DeskBench implements AutoCloseable {
    private static final int WARM = 30;
    private static final int SALES = 120;

    /// Notes when the person presses, by the clock of the machine.
    private static final String WATCH = """
            globalThis.tbPressed = 0;
            addEventListener('click', (event) => { globalThis.tbPressed = performance.timeOrigin + event.timeStamp; },
              { capture: true, once: true });""";

    private final BusyDesk desk;
    private final Bare bare;
    private final BareReading reading;
    private final int roundTrips;

    /// @param roundTrips how many the path uses, as the bench of the service's own part counts them
    DeskBench(Path folder, int roundTrips) throws IOException, SQLException, InterruptedException {
        this.roundTrips = roundTrips;
        desk = new BusyDesk(Files.createDirectories(folder.resolve("desk")));
        bare = new Bare(folder.resolve("desk"));
        reading = new BareReading(desk.browser, bare.port());
    }

    List<Figure> run() throws SQLException, InterruptedException {
        var ours = new ArrayList<Double>();
        var floors = new ArrayList<Double>();
        int commits = 0;
        for (int i = -WARM; i < SALES; i++) {
            var invoice = desk.newInvoice();
            var way = sell(invoice);
            commits = way.commits > 0 ? way.commits : commits;
            double floor = floor(invoice, commits);
            if (i >= 0) {
                ours.add(way.millis);
                floors.add(floor);
            }
        }
        var used = Figure.words(
                "floor: p99 %.0f ms (median %.0f, ours %.0f) for %d commits, 1 page reading, %d round trips",
                Figure.p99(floors), Figure.median(floors), Figure.median(ours), commits, roundTrips);
        return List.of(
                Figure.atMost("click to reader, p99", Figure.p99(ours) / Figure.p99(floors), "x", 1.5, used),
                Figure.atMost("click to reader, p99", Figure.p99(ours), "ms", 250, used));
    }

    private record Way(double millis, int commits) {}

    private Way sell(String invoice) {
        desk.show(invoice);
        var end = new long[1];
        var onReader = new CompletableFuture<Wal>();
        desk.clinic.watch(passage -> {});
        desk.processor.watch(passage -> {
            if (passage.path().endsWith("/process_payment_intent")) {
                end[0] = passage.ended();
                // Before the service hears of it: what it writes next is no part of the way.
                onReader.complete(wal());
            }
        });
        desk.browser.panel();
        desk.browser.driver().executeScript(WATCH);
        desk.aim();
        var before = wal();
        desk.charge();
        var after = onReader.orTimeout(30, TimeUnit.SECONDS).join();
        long begun =
                nanos(((Number) requireNonNull(desk.browser.driver().executeScript("return tbPressed"))).doubleValue());
        var outside = Stream.concat(desk.clinic.passages().stream(), desk.processor.passages().stream())
                .filter(each -> each.begun() >= begun && each.begun() <= end[0])
                .toList();
        double millis = (end[0] - begun - covered(outside, end[0])) / 1e6;
        desk.tap(invoice);
        int commits = before.generation() == after.generation() ? after.commits() - before.commits() : 0;
        return new Way(millis, commits);
    }

    private double floor(String invoice, int commits) throws SQLException, InterruptedException {
        desk.clinic.watch(passage -> {});
        double read = reading.reading(desk.addressOf(invoice));
        double server = covered(desk.clinic.passages(), Long.MAX_VALUE) / 1e6;
        return read - server + reading.roundTrips(roundTrips) + bare.nanos(commits, 0) / 1e6;
    }

    /// The nanoseconds up to `end` in which at least one of them was under way.
    private static long covered(List<Turnstile.Passage> passages, long end) {
        long covered = 0;
        long until = Long.MIN_VALUE;
        for (var passage : passages.stream()
                .sorted(Comparator.comparingLong(Turnstile.Passage::begun))
                .toList()) {
            long from = Math.max(until, passage.begun());
            long to = Math.min(end, passage.ended());
            covered += Math.max(0, to - from);
            until = Math.max(until, to);
        }
        return covered;
    }

    /// An instant of the browser by the clock of [System#nanoTime].
    private static long nanos(double epochMillis) {
        var now = Instant.now();
        long nano = System.nanoTime();
        double behind = now.getEpochSecond() * 1e3 + now.getNano() / 1e6 - epochMillis;
        return nano - (long) (behind * 1e6);
    }

    private Wal wal() {
        try {
            return Wal.of(desk.database);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws SQLException {
        desk.close();
        bare.close();
    }
}
