package dev.tillbridge.rig;

import dev.tillbridge.protocol.ChargeRow;
import dev.tillbridge.protocol.ChargeStart;
import dev.tillbridge.protocol.Methods;
import dev.tillbridge.protocol.PageHere;
import dev.tillbridge.protocol.PaymentRef;
import dev.tillbridge.protocol.PaymentView;
import dev.tillbridge.protocol.ShowInvoice;
import dev.tillbridge.protocol.Shown;
import java.time.Duration;
import java.util.List;

/// The presses of the person at the desk.
public final class Till {
    private Till() {}

    /// Opens the bill in a tab; gives the tab.
    public static String open(RigBrowser browser, Bill bill) {
        var page = browser.show(bill);
        var address = PaperClinic.ORIGIN + "/bills/" + bill.id();
        browser.call(
                Methods.PAGE_HERE,
                new PageHere(page, PaperClinic.PROFILE, "invoice", PaperClinic.ORIGIN, address, bill.id()));
        return page;
    }

    /// Presses Pay.
    public static Shown show(RigBrowser browser, String page) {
        return browser.call(Methods.SHOW, new ShowInvoice(page, PaperClinic.PROFILE, false));
    }

    /// Waits until the payment stands in the clinic's books; asks to look again when nothing is told.
    public static void awaitPosted(RigBrowser browser, String payment) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            var view = browser.payment(payment);
            if (view != null && view.inPims().state().equals("POSTED")) {
                return;
            }
            // Who asks at every news is turned away as a flood of frames.
            if (!browser.awaitNews(Duration.ofMillis(50))) {
                browser.call(Methods.LOOK, new PaymentRef(payment));
            }
        }
        throw new IllegalStateException("a sale did not end");
    }

    /// Presses Charge for all that may be charged.
    public static PaymentView charge(RigBrowser browser, Shown shown, String activityId, String reader) {
        var rows = shown.invoices().stream()
                .map(invoice -> new ChargeRow(invoice.invoiceId(), invoice.chargeable()))
                .toList();
        return browser.call(
                Methods.START,
                new ChargeStart(
                        activityId, shown.captureId(), List.copyOf(rows), reader, "Front desk", null, null, null));
    }
}
