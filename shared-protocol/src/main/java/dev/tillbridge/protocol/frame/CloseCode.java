package dev.tillbridge.protocol.frame;

import java.util.Arrays;
import java.util.Optional;

/// Why the service closed a connection: WebSocket close codes of our own.
public enum CloseCode {
    BAD_FRAME(4400, "a frame was malformed, too deep, unknown or out of turn", "update Tillbridge and the extension"),
    UNKNOWN_CLIENT(4401, "this client was never connected here", "connect this browser"),
    WRONG_PROOF(4402, "the signature does not fit the transcript", "connect this browser"),
    REVOKED(4403, "this client's access was taken away", "ask whoever looks after Tillbridge, then connect again"),
    WRONG_ORIGIN(4404, "the door is not for this origin", "install the extension from its own source"),
    WRONG_HOST(4405, "the address is not this service's own", "use 127.0.0.1"),
    TIMED_OUT(4408, "the handshake took too long", "try again"),
    PAIRING_CLOSED(4409, "nobody has opened pairing", "open pairing with `tillbridge pair` or in the console"),
    PAIRING_REFUSED(4410, "the person said that the digits differ, or the ticket was not good", "start pairing again"),
    PAIRING_BUSY(4411, "another browser is being connected just now", "wait two minutes"),
    TOO_LARGE(4413, "a frame was longer than allowed", "send less at once"),
    REPLACED(4417, "the same client connected again", "nothing; the newer connection goes on"),
    TOO_OLD(4426, "no protocol version in common", "update the older side"),
    BUSY(4429, "too many connections or frames", "wait a few seconds"),
    INTERNAL(4500, "something went wrong inside the service", "try again; the log of the service says more"),
    SHUTTING_DOWN(4503, "the service is stopping", "connect again when it is back");

    private final int code;
    private final String meaning;
    private final String remedy;

    CloseCode(int code, String meaning, String remedy) {
        this.code = code;
        this.meaning = meaning;
        this.remedy = remedy;
    }

    public int code() {
        return code;
    }

    public String meaning() {
        return meaning;
    }

    public String remedy() {
        return remedy;
    }

    public static Optional<CloseCode> of(int code) {
        return Arrays.stream(values()).filter(row -> row.code == code).findFirst();
    }
}
