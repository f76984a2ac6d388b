package dev.tillbridge.farside;

import dev.tillbridge.TestClock;
import dev.tillbridge.money.Money;

/// All parties outside of one clinic. They live on when the service is killed.
public record Outsiders(TestClock clock, FarProcessor processor, FarReader reader, FarPims pims) {
    public static Outsiders fresh() {
        var clock = new TestClock("2026-11-21T15:41:00Z");
        var processor = new FarProcessor(clock);
        var pims = new FarPims(clock);
        pims.invoice("1042", "5521", Money.of(18_420, "USD"));
        pims.invoice("0987", "5521", Money.of(4_000, "USD"));
        pims.invoice("2001", "7000", Money.of(5_000, "USD"));
        return new Outsiders(clock, processor, new FarReader(processor), pims);
    }

    public FarPages pages() {
        return processor.pages();
    }

    public FarCards cards() {
        return processor.cards();
    }

    public FarRefunds givingBack() {
        return processor.givingBack();
    }

    public void gate(Gate gate) {
        processor.gate(gate);
        reader.gate(gate);
        pims.gate(gate);
    }

    /// No call to the processor or its readers gets through.
    public void internetDown(boolean isDown) {
        processor.down(isDown);
        reader.down(isDown);
    }
}
