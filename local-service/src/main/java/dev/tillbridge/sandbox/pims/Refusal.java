package dev.tillbridge.sandbox.pims;

/// The program says no to what a person typed; the message is for that person. Nothing was stored.
final class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }

    String text() {
        return String.valueOf(getMessage());
    }
}
