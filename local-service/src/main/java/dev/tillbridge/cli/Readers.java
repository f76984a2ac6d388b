package dev.tillbridge.cli;

import dev.tillbridge.protocol.ReaderView;

/// A card reader's state in words.
final class Readers {
    private Readers() {}

    static String state(ReaderView reader) {
        return switch (reader.state()) {
            case READY -> "ready";
            case IN_USE -> "in use by " + reader.usedBy() + " for invoice " + reader.usedFor();
            case OFFLINE -> "offline";
            case UNKNOWN -> "not known";
        };
    }
}
