package dev.tillbridge.bench;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.app.DataDirectory;
import dev.tillbridge.app.DemoSetUp;
import dev.tillbridge.browser.CardReader;
import dev.tillbridge.browser.Chromium;
import dev.tillbridge.browser.ClinicBooks;
import dev.tillbridge.browser.ClinicPage;
import dev.tillbridge.browser.ConnectPage;
import dev.tillbridge.browser.Panel;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.Nothing;
import dev.tillbridge.protocol.PairingOpen;
import dev.tillbridge.protocol.client.ControlClient;
import dev.tillbridge.rig.PackagedService;
import dev.tillbridge.rig.Rig;
import dev.tillbridge.sandbox.pims.DemoPims;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.awaitility.Awaitility;

/// A desk as in a clinic: the packaged service, a real browser with the extension, the demo clinic's program and a
/// card reader. The lines to the clinic's program and to the processor go through turnstiles.
final class BusyDesk implements AutoCloseable {
    private static final List<String> INVOICES = List.of("1042", "1043", "1044", "1039");
    private static final String TOKEN = "behind-the-stage";

    final Turnstile processor;
    final Turnstile clinic;
    final Chromium browser;
    final Path database;
    private final Rig rig;
    private final DemoPims pims;
    private final PackagedService service;
    private final ControlClient control;
    private final ClinicBooks books;
    private final ClinicPage page;
    private final Panel panel;
    private final CardReader reader;
    private int invoices;

    BusyDesk(Path folder) throws IOException {
        rig = Rig.in(folder);
        processor = new Turnstile(rig.processorAddress());
        Files.writeString(rig.data.resolve("settings.yaml"), "stripe:\n  apiBase: " + processor.address() + "\n");
        database = new DataDirectory(rig.data).database();
        pims = DemoPims.start(folder.resolve("pims.db"), 0, Clock.system(ZoneId.systemDefault()), TOKEN);
        clinic = new Turnstile(pims.address());
        books = new ClinicBooks(pims.address(), TOKEN);
        service = PackagedService.start(rig.data);
        service.awaitReady();
        control = ControlClient.connect(rig.data, Locale.US);
        new DemoSetUp(control).apply(clinic.address().toString());
        reader = new CardReader(
                rig.processor,
                control.call(Methods.READERS, new Nothing())
                        .readers()
                        .getFirst()
                        .id());
        browser = Chromium.headless();
        var ticket =
                control.call(Methods.PAIR_OPEN, new PairingOpen(true, "bench")).ticket();
        ConnectPage.connect(browser, requireNonNull(ticket));
        page = ClinicPage.signIn(browser, clinic.address(), "ann");
        panel = new Panel(browser);
    }

    /// An invoice that nobody has seen yet, over another amount than all before: the same amount for the same client
    /// would be asked about. The cents stay: by them the practice bank declines.
    String newInvoice() {
        var invoice = books.again(INVOICES.get(invoices % INVOICES.size()));
        books.happen(invoice, "invoice-changed", 100L * ++invoices);
        return invoice;
    }

    String addressOf(String invoice) {
        return clinic.address() + "/clinic/invoices/" + invoice;
    }

    /// Presses Pay on an invoice, and waits until Charge may be pressed and nothing is read any more.
    void show(String invoice) {
        page.invoice(ClinicPage.Face.CLASSIC, invoice);
        page.payButton().press();
        browser.panel();
        panel.awaitTicked(invoice);
        panel.awaitReady();
        awaitQuiet();
    }

    /// Lays the finger on Charge.
    void aim() {
        panel.holdCharge();
    }

    /// Presses it. What the browser's driver does to find a button is done by then; it would be timed along.
    void charge() {
        panel.release();
    }

    /// The client taps; returns when all is posted and the desk is at rest.
    void tap(String invoice) {
        reader.awaitAsking();
        reader.tap();
        books.awaitEntries(invoice, 1);
        awaitQuiet();
    }

    /// Until the clinic's program was not asked for so long.
    private void awaitQuiet() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> clinic.quietFor(Duration.ofMillis(1_000)));
    }

    @Override
    public void close() {
        browser.close();
        control.close();
        service.close();
        clinic.close();
        processor.close();
        pims.close();
        rig.close();
    }
}
