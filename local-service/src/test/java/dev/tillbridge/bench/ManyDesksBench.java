package dev.tillbridge.bench;

import dev.tillbridge.rig.Rig;
import dev.tillbridge.rig.Seat;
import dev.tillbridge.rig.Till;
import dev.tillbridge.store.PostgresAddress;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Fifty desks on one database: how long a change takes from one desk to the screens of the others. Then two hundred
/// that do nothing: what they cost the database. All services share this computer with the database, which in a
/// clinic has one of its own.
final class ManyDesksBench implements AutoCloseable {
    private static final int CONNECTED = 50;
    private static final int IDLE = 200;
    private static final int SELLING = 5;
    private static final int WARM = 10;
    private static final int SALES = 30;
    private static final long BETWEEN_SALES_MILLIS = 1_000;

    private static final long REST_MILLIS = 32_000;

    /// Longer than a service keeps the connections that it worked with: 20 s, and it looks at them every 30 s.
    private static final long LONG_REST_MILLIS = 55_000;

    private static final int AFTER_REST = 3;
    private static final int IDLE_SECONDS = 40;

    private final BenchServer server;
    private final PostgresAddress database;
    private final Rig rig;
    private final List<ConnectedDesk> desks = new ArrayList<>();
    private final List<Seat> seats = new ArrayList<>();
    private int sales;

    ManyDesksBench(BenchServer server, Path folder) {
        this.server = server;
        this.database = server.migrated();
        this.rig = Rig.in(folder.resolve("many"));
    }

    void run(Findings found) throws Exception {
        connect(CONNECTED);
        rig.setUp();
        for (int i = 0; i < SELLING; i++) {
            var reader = desks.get(i).reader("Desk " + i);
            rig.tapAfter(reader, 0);
            seats.add(new Seat(desks.get(i).browser, reader));
        }
        sell(WARM);
        found.add(toTheScreens());
        connect(IDLE);
        found.addAll(idle());
    }

    private void connect(int count) {
        for (int i = desks.size(); i < count; i++) {
            desks.add(new ConnectedDesk(rig, i == 0 ? rig.data : rig.desk("desk-" + i), database));
        }
    }

    private void sell(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            var seat = seats.get(sales % SELLING);
            var bill = rig.clinic.bill(10_000 + 100L * ++sales);
            var shown = Till.show(seat.browser(), Till.open(seat.browser(), bill));
            var id = rig.nextId();
            Till.charge(seat.browser(), shown, id, seat.reader());
            Till.awaitPosted(seat.browser(), id);
            Thread.sleep(BETWEEN_SALES_MILLIS);
        }
    }

    private Figure toTheScreens() throws Exception {
        long first = newest();
        sell(SALES);
        long rested = newest();
        for (int i = 0; i < AFTER_REST; i++) {
            Thread.sleep(REST_MILLIS);
            sell(1);
        }
        var busy = delays(first, rested);
        var later = delays(rested, newest());
        var all = new ArrayList<>(busy);
        all.addAll(later);
        var beside = Figure.words(
                "%d sales, %d rows on %d screens; median %.0f, most %.0f; p99 after half a minute's rest %.0f; news wait"
                        + " 40 ms for company",
                SALES + AFTER_REST,
                all.size() / CONNECTED,
                CONNECTED,
                Figure.median(all),
                all.stream().mapToDouble(each -> each).max().orElseThrow(),
                Figure.p99(later));
        return Figure.atMost("from one desk to 50 screens, p99", Figure.p99(all), "ms", 250, beside);
    }

    private long newest() {
        return (long) BenchServer.ask(database, "select max(number) from journal");
    }

    /// The milliseconds from each row that screens are told about to each screen.
    private List<Double> delays(long after, long upTo) throws SQLException {
        var delays = new ArrayList<Double>();
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select number, at from journal where number > " + after
                        + " and number <= " + upTo
                        + " and subject_kind in ('activity', 'payment', 'invoice', 'desk') order by number")) {
            while (rows.next()) {
                for (var desk : desks) {
                    long knew = desk.knew(rows.getLong(1))
                            .orElseThrow(() -> new IllegalStateException("a screen was not told"));
                    delays.add((knew - rows.getLong(2)) / 1e3);
                }
            }
        }
        return delays;
    }

    private List<Figure> idle() throws Exception {
        Thread.sleep(LONG_REST_MILLIS);
        double before = server.processorSeconds();
        long begun = System.nanoTime();
        int most = 0;
        for (int second = 0; second < IDLE_SECONDS; second += 4) {
            Thread.sleep(4_000);
            most = Math.max(most, BenchServer.connections(database));
        }
        double share = 100 * (server.processorSeconds() - before) / ((System.nanoTime() - begun) / 1e9);
        return List.of(
                Figure.atMost(
                        "200 idle desks on the database",
                        share,
                        "% core",
                        2,
                        Figure.words("all processes of the server over %d s, with the counting", IDLE_SECONDS)),
                Figure.atMost(
                        "connections of an idle desk",
                        (double) most / desks.size(),
                        "",
                        1,
                        Figure.words("the most of %d counts of %d desks", IDLE_SECONDS / 4, desks.size())));
    }

    @Override
    public void close() {
        desks.forEach(ConnectedDesk::close);
        rig.close();
    }
}
