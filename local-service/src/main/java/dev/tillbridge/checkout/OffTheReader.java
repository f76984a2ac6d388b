package dev.tillbridge.checkout;

import dev.tillbridge.terminal.CardTerminal;
import dev.tillbridge.terminal.TerminalAnswer;

/// Takes our amount off the card reader, if that is what it shows.
record OffTheReader(CardTerminal terminal) implements TakenAway {
    @Override
    public void from(SaleJournal sale, String charge) {
        var reader = sale.request().cardReader();
        if (terminal.look(reader) instanceof TerminalAnswer.Showing(var shown, var _) && shown.equals(charge)) {
            var _ = terminal.clear(reader);
        }
    }
}
