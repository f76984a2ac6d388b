package dev.tillbridge.fault;

import java.util.ArrayList;
import java.util.List;

/// What the far sides and the books held after all faults. Thread-safe.
final class Score {
    private final List<String> wrong = new ArrayList<>();
    private int faults;
    private int twice;
    private int lost;
    private int carriedOn;

    /// @param charges how often the processor took the money of this bill
    /// @param entries how often the clinic's program has the payment
    /// @param books what is wrong in our own books
    synchronized void add(
            Fault fault, long charges, long entries, List<String> books, boolean elsewhere, String story) {
        faults++;
        carriedOn += elsewhere ? 1 : 0;
        boolean isTwice = charges > 1 || entries > 1;
        boolean isLost = charges < 1 || entries < 1;
        twice += isTwice ? 1 : 0;
        lost += isLost ? 1 : 0;
        if (isTwice || isLost || !books.isEmpty()) {
            wrong.add(fault + ": " + charges + " charges, " + entries + " entries, " + books + "; " + story);
        }
    }

    synchronized void broke(String story) {
        wrong.add(story);
    }

    synchronized List<String> wrong() {
        return List.copyOf(wrong);
    }

    synchronized int faults() {
        return faults;
    }

    synchronized int carriedOn() {
        return carriedOn;
    }

    synchronized String line(long seed) {
        return faults + " faults, " + twice + " double, " + lost + " lost, seed " + seed;
    }
}
