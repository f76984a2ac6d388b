package dev.tillbridge.stripe;

import java.io.IOException;

/// No answer came in time; the call may have been obeyed all the same.
final class TooSlow extends IOException {
    TooSlow(Throwable cause) {
        super("the answer took too long", cause);
    }
}
