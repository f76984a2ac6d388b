package dev.tillbridge.bridge;

import dev.tillbridge.protocol.frame.CloseCode;

/// Ends a socket with a reason.
final class OutOfTurn extends RuntimeException {
    private final CloseCode code;

    OutOfTurn(CloseCode code) {
        super(code.meaning(), null, false, false);
        this.code = code;
    }

    CloseCode code() {
        return code;
    }
}
