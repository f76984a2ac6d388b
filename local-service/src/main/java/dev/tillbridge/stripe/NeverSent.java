package dev.tillbridge.stripe;

import java.io.IOException;

/// No connection came about, so that not one byte of the request left this machine.
final class NeverSent extends IOException {
    NeverSent(Throwable cause) {
        super("no connection", cause);
    }
}
