package dev.tillbridge.browser;

import dev.tillbridge.browser.ClinicPage.Face;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A person at one desk: a browser with the clinic's program and the panel, and the card reader beside it.
public record Desk(Chromium browser, ClinicPage page, Panel panel, CardReader reader, String readerLabel) {
    /// Opens a browser at this town, signs in at the clinic and takes the card reader of this name.
    public static Desk at(Town town, String reader, String... flags) {
        var browser = town.browser(flags);
        return new Desk(browser, town.signIn(browser), new Panel(browser), town.reader(reader), reader);
    }

    /// Opens an invoice and presses Pay on it; Charge may be pressed, with this desk's reader, when this returns.
    public Panel pay(Face face, String invoice) {
        return press(face, invoice).awaitTicked(invoice).awaitReady().takeReader(readerLabel);
    }

    /// Opens an invoice and presses Pay on it, whatever the panel says then.
    public Panel press(Face face, String invoice) {
        page.invoice(face, invoice).payButton().press();
        return panel;
    }

    /// Presses Charge and lets the client tap; the payment is paid when this returns.
    public Panel chargeAndTap(String paid) {
        panel.charge();
        reader.awaitAsking();
        reader.tap();
        return panel.awaitTitle("Paid " + paid);
    }

    /// Ends the extension's worker as the browser does when it wants the memory; its connection goes with it.
    public void killWorker() {
        page.turn();
        var driver = browser.driver();
        var targets = (List<?>)
                driver.executeCdpCommand("Target.getTargets", Map.of()).get("targetInfos");
        var workers = Objects.requireNonNull(targets).stream()
                .map(Map.class::cast)
                .filter(target -> "service_worker".equals(target.get("type")))
                .map(target -> String.valueOf(target.get("targetId")))
                .toList();
        if (workers.size() != 1) {
            throw new IllegalStateException("workers: " + workers.size());
        }
        driver.executeCdpCommand("Target.closeTarget", Map.of("targetId", workers.getFirst()));
    }
}
