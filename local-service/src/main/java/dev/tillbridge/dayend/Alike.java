package dev.tillbridge.dayend;

import dev.tillbridge.pims.DayPayment;
import java.util.Arrays;
import java.util.List;

/// Whether an entry of a list and what should be listed are of the same invoice, direction, client.
final class Alike {
    private Alike() {}

    static boolean sameInvoice(Expected each, DayPayment line) {
        return line.invoice()
                .map(number -> Ways.folded(number).equals(Ways.folded(each.number())))
                .orElse(true);
    }

    static boolean sameSign(Expected each, DayPayment line) {
        return each.back() == line.amount().isNegative()
                && each.amount().currency().equals(line.amount().currency());
    }

    /// A list may show the client's number or the name, in either order of its words.
    static boolean sameClient(Expected each, String shown) {
        return each.clientName().isBlank()
                || Ways.folded(shown).equals(Ways.folded(each.clientId()))
                || words(shown).equals(words(each.clientName()))
                || words(shown).contains(Ways.folded(each.clientId()));
    }

    private static List<String> words(String name) {
        return Arrays.stream(Ways.folded(name).split("[ ,]+")).sorted().toList();
    }
}
