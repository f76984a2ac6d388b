package dev.tillbridge.demo;

import static dev.tillbridge.demo.DemoRun.say;

import dev.tillbridge.browser.Chromium;
import dev.tillbridge.browser.ClinicPage;
import dev.tillbridge.browser.ClinicPage.Face;
import dev.tillbridge.browser.ConnectPage;
import dev.tillbridge.browser.Panel;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PaymentRef;
import java.time.Duration;
import java.util.Objects;

/// The main job, step by step, in one browser: Pay, Charge, a card, and the payment stands in the clinic's books.
final class DemoJob {
    private static final String INVOICE = "1042";
    private static final String CLINIC = "Willow Creek";
    /// Long enough for the service to die and come back while the reader still reads.
    private static final Duration SLOW_CARD = Duration.ofSeconds(3);

    private final Chromium browser;
    private final DemoPlaces places;
    private final Album album;
    private final Panel panel;

    DemoJob(Chromium browser, DemoPlaces places, Album album) {
        this.browser = browser;
        this.places = places;
        this.album = album;
        panel = new Panel(browser);
    }

    void pay() {
        var page = ask();
        say("The client taps a Visa");
        places.frontDesk().tap();
        finish(page);
    }

    void payWhilePullingThePlug(DemoProcess demo) {
        var page = ask();
        say("The client taps a Visa, and the reader takes its time");
        var reader = places.frontDesk();
        reader.tapSlowly(SLOW_CARD);
        reader.awaitScreen("reading");
        say("Pulling the plug: the service's process " + demo.killService() + " is killed");
        finish(page);
    }

    private ClinicPage ask() {
        say("Connecting the browser by its one-time ticket");
        ConnectPage.connect(browser, places.ticket());
        say("Opening invoice " + INVOICE + " in the clinic program");
        var page = ClinicPage.signIn(browser, places.clinic(), "ann").invoice(Face.CLASSIC, INVOICE);
        var button = page.payButton().await();
        album.take(browser, "1-invoice");
        say("Pressing Pay");
        button.press();
        panel.awaitReady();
        var ready = album.take(browser, "2-ready-to-charge");
        page.turn();
        album.besides(album.take(browser, "3-invoice-while-ready"), ready, "panel-beside-invoice");
        say("Pressing " + panel.chargeWords());
        panel.charge();
        places.frontDesk().awaitAsking();
        panel.awaitStep("Waiting for card");
        album.take(browser, "4-waiting-for-card");
        return page;
    }

    private void finish(ClinicPage page) {
        panel.awaitTitle("Paid");
        say("Paid. Putting it into " + CLINIC);
        panel.awaitLine(CLINIC, "in " + CLINIC);
        say("It stands in " + CLINIC);
        album.take(browser, "5-paid");
        page.reload();
        album.take(browser, "6-invoice-after");
    }

    /// Counted at the far side, and read from the service's own books.
    DemoResult result() {
        var processor = places.processorControl();
        var books = places.books();
        try (var control = places.control()) {
            var code = new PaymentRef(panel.code());
            var payment = control.call(Methods.PAYMENT, code).view();
            var receipt = control.call(Methods.RECEIPT, code).html();
            if (!receipt.contains(payment.code())) {
                throw new IllegalStateException("the receipt does not name the payment " + payment.code());
            }
            var posting = payment.invoices().getFirst();
            return new DemoResult(
                    posting.number(),
                    processor.capturedMinor(),
                    books.currency(INVOICE),
                    payment.money().state(),
                    Objects.requireNonNull(posting.posting()),
                    books.dueMinor(INVOICE),
                    processor.charges(),
                    books.entries(INVOICE),
                    album.keep("receipt.html", receipt).toString(),
                    album.files());
        }
    }
}
