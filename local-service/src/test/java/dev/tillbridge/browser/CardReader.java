package dev.tillbridge.browser;

import dev.tillbridge.sandbox.stripe.SandboxControl;
import java.time.Duration;
import org.awaitility.Awaitility;

/// The client at one simulated card reader.
public final class CardReader {
    /// The service reads the PIMS anew before a reader is asked, and a loaded machine opens pages slowly.
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final SandboxControl processor;
    private final String id;

    /// @param id the reader's id as the service names it: the processor's name, a colon, and its id there
    public CardReader(SandboxControl processor, String id) {
        this.processor = processor;
        this.id = id.substring(id.indexOf(':') + 1);
    }

    /// Its id at the processor.
    public String id() {
        return id;
    }

    /// Waits until the reader asks for a card, and gives the amount that stands on it.
    public long awaitAsking() {
        awaitScreen("asking");
        return processor.screen(id).path("amount").asLong(-1);
    }

    /// Waits until the reader asks for just this amount.
    public void awaitAmount(long minor) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> processor.screen(id).path("amount").asLong(-1) == minor);
        awaitScreen("asking");
    }

    public void awaitScreen(String screen) {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(this::screen, screen::equals);
    }

    /// What the reader shows: `idle`, `asking`, `reading`, `approved`, …
    public String screen() {
        return processor.screen(id).path("screen").stringValue();
    }

    /// Taps a Visa that the bank approves.
    public void tap() {
        processor.approve(id);
    }

    /// Taps a Visa that is approved after it was read for so long; until then nothing can be cancelled.
    public void tapSlowly(Duration reading) {
        processor.tap(id, "visa", "approve", 0, reading.toMillis());
    }

    public void tapRefused() {
        processor.decline(id);
    }

    /// Taps a card that has only so much on it.
    public void tapPartly(long approvedMinor) {
        processor.partly(id, approvedMinor);
    }

    /// The client presses the reader's cancel key.
    public void cancel() {
        processor.cancelKey(id);
    }

    /// Nobody taps: the reader gives up soon.
    public void walkAway() {
        processor.givesUpAfter(id, 1);
    }

    /// How long the reader waits for a card from now on.
    public void waits(Duration patience) {
        processor.givesUpAfter(id, patience.toMillis());
    }

    public void switchedOn(boolean on) {
        processor.online(id, on);
    }
}
