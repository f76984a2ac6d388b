package dev.tillbridge.kill;

import java.util.ArrayList;
import java.util.List;

/// What the far sides held after all kills. Thread-safe.
final class Tally {
    private final List<String> wrong = new ArrayList<>();
    private int kills;
    private int twice;
    private int lost;

    /// @param charges how often the processor took the money of this bill
    /// @param entries how often the clinic's program has the payment
    /// @param story how the sale went, for the one who looks into it
    synchronized void add(long charges, long entries, boolean toldPaid, String story) {
        kills++;
        boolean isTwice = charges > 1 || entries > 1;
        boolean isLost = charges < 1 || entries < 1 || !toldPaid;
        twice += isTwice ? 1 : 0;
        lost += isLost ? 1 : 0;
        if (isTwice || isLost) {
            wrong.add(charges + " charges, " + entries + " entries, told paid: " + toldPaid + "; " + story);
        }
        if (kills % 10 == 0) {
            System.err.println(kills + " kills so far");
        }
    }

    synchronized int kills() {
        return kills;
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized String line(long seed) {
        return kills + " kills, " + twice + " double, " + lost + " lost, seed " + seed;
    }
}
