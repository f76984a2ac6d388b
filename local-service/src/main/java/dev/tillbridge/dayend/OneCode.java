package dev.tillbridge.dayend;

import dev.tillbridge.pims.DayPayment;
import java.util.ArrayList;
import java.util.List;

/// All of a day that carries one code: what the PIMS should list of it, and what it does. For [Matching].
final class OneCode {
    final String code;
    final List<Expected> expected = new ArrayList<>();
    final List<DayPayment> lines = new ArrayList<>();

    /// What has found its line.
    final List<Expected> seen = new ArrayList<>();

    OneCode(String code) {
        this.code = code;
    }

    void paired(Expected each, DayPayment line) {
        expected.remove(each);
        lines.remove(line);
        seen.add(each);
    }

    /// Whether nothing of it has to be in the PIMS: posting is switched off, or it was cancelled.
    boolean owesNothing() {
        return expected.stream().allMatch(each -> each.owed() == Owed.NEVER);
    }

    /// Whether the payment is there of which this went back.
    boolean hasEntryFor(Expected back) {
        return seen.stream().anyMatch(each -> !each.back() && each.number().equals(back.number()));
    }
}
