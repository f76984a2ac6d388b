package dev.tillbridge.bench;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.app.DataDirectory;
import dev.tillbridge.app.Service;
import dev.tillbridge.app.Settings;
import dev.tillbridge.browser.Chromium;
import dev.tillbridge.browser.ClinicPage;
import dev.tillbridge.browser.ConnectPage;
import dev.tillbridge.browser.Panel;
import dev.tillbridge.browser.Town;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.store.PostgresAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Two desks on one database, each with its service and a real browser: how long after a press on Charge at one of
/// them the button on the same invoice at the other one says so.
final class ButtonBench implements AutoCloseable {
    private static final List<String> INVOICES = List.of("1042", "1043", "1044", "1039");
    private static final int WARM = 2;
    private static final int TIMES = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PostgresAddress database;
    private final Town town;
    private final Service second;
    private final ControlClient control;
    private final Chromium there;
    private final ClinicPage page;
    private final Panel panel;
    private final ClinicPage elsewhere;
    private int sales;

    ButtonBench(BenchServer server, Path folder) throws IOException {
        database = server.migrated();
        town = Town.open(Files.createDirectories(folder.resolve("button")), database.url(), database.user());
        var data = folder.resolve("button-2");
        var stripe = new Settings.Stripe(town.processorAddress(), true);
        var settings = new Settings(0, database.url(), database.user(), stripe, List.of());
        second = Service.start(new DataDirectory(data), settings, Clock.systemUTC());
        control = ControlClient.connect(data, Locale.US);
        var here = town.browser();
        page = town.signIn(here);
        panel = new Panel(here);
        there = Chromium.headless();
        var ticket =
                control.call(Methods.PAIR_OPEN, new PairingOpen(true, "bench")).ticket();
        ConnectPage.connect(there, requireNonNull(ticket));
        elsewhere = ClinicPage.signIn(there, town.clinic(), "ann");
    }

    Figure run() {
        var delays = new ArrayList<Double>();
        for (int i = 0; i < WARM + TIMES; i++) {
            double delay = delay(town.books().again(INVOICES.get(i % INVOICES.size())));
            if (i >= WARM) {
                delays.add(delay);
            }
        }
        var beside = Figure.words(
                "%d charges on the demo clinic's page; median %.0f; news wait 40 ms for company",
                TIMES, Figure.median(delays));
        return Figure.atMost(
                "to the button at another desk, most",
                delays.stream().mapToDouble(each -> each).max().orElseThrow(),
                "ms",
                1_000,
                beside);
    }

    /// From the commit that reserves the invoice.
    private double delay(String invoice) {
        town.books().happen(invoice, "invoice-changed", 100L * ++sales);
        elsewhere.invoice(ClinicPage.Face.CLASSIC, invoice).payButton().await();
        page.invoice(ClinicPage.Face.CLASSIC, invoice).payButton().press();
        panel.awaitTicked(invoice).awaitReady();
        long before = (long) BenchServer.ask(database, "select max(number) from journal");
        elsewhere.turn();
        panel.charge();
        long seen = awaitMarked("BEING_PAID");
        double reserved = BenchServer.ask(
                database,
                "select at from journal where number > " + before
                        + " and subject_kind = 'invoice' order by number limit 1");
        town.reader("Front desk").awaitAsking();
        town.reader("Front desk").tap();
        town.books().awaitEntries(invoice, 1);
        return (seen - reserved) / 1e3;
    }

    /// When the button was first seen with this mark. It stands in a closed tree, into which only the browser itself
    /// looks.
    private long awaitMarked(String mark) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var tree = there.driver().executeCdpCommand("DOM.getDocument", Map.of("depth", -1, "pierce", true));
            long now = ConnectedDesk.micros(Instant.now());
            if (tree.toString().contains("data-mark, " + mark)) {
                return now;
            }
        }
        throw new IllegalStateException("the other desk's button never said " + mark);
    }

    @Override
    public void close() {
        there.close();
        control.close();
        second.close();
        town.close();
    }
}
