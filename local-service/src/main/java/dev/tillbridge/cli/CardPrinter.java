package dev.tillbridge.cli;

import dev.tillbridge.protocol.SavedCardRow;

/// Saved cards as lines.
final class CardPrinter {
    private CardPrinter() {}

    static String line(SavedCardRow card) {
        return card.id() + "  " + card.shown() + "  " + card.clientName() + " (" + card.clientId() + ", "
                + card.pims() + ")  " + state(card) + "  agreed with " + card.agreedWith() + " on "
                + card.savedAt() + ": " + card.agreed();
    }

    private static String state(SavedCardRow card) {
        if (card.removedAt() != null) {
            return card.forgotten() ? "removed by " + card.removedBy() : "being removed by " + card.removedBy();
        }
        var state = card.preferred() ? "default" : "kept";
        return switch (card.expiry()) {
            case GOOD -> state;
            case THIS_MONTH -> state + ", expires this month";
            case EXPIRED -> state + ", EXPIRED";
        };
    }
}
