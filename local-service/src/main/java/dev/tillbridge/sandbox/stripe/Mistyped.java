package dev.tillbridge.sandbox.stripe;

/// What a client typed cannot be used; the message is for them and repeats nothing of it.
final class Mistyped extends RuntimeException {
    Mistyped(String message) {
        super(message);
    }

    String told() {
        var message = getMessage();
        return message == null ? "" : message;
    }
}
