package dev.tillbridge.demo;

import java.util.List;

/// What the demo came to: the last line that it prints. Read from the processor, the clinic's books, the payment's
/// own books and the receipt, never from a screen.
///
/// @param amountMinor what the processor took, in the currency's smallest unit
/// @param receipt the receipt's file
record DemoResult(
        String invoice,
        long amountMinor,
        String currency,
        String outcome,
        String posting,
        long balanceDueMinor,
        long processorCharges,
        long pimsEntries,
        String receipt,
        List<String> screenshots) {
    /// Whether it all came out as it must: charged once, entered once, nothing due.
    boolean holds() {
        return outcome.equals("CAPTURED")
                && posting.equals("POSTED")
                && balanceDueMinor == 0
                && processorCharges == 1
                && pimsEntries == 1;
    }
}
