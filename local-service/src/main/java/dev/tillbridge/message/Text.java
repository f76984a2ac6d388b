package dev.tillbridge.message;

/// A text message, complete.
///
/// @param mark stands in the body and in no other text of ours, so that it is found again
public record Text(PhoneNumber to, String body, String mark) {
    /// Longer ones the providers refuse, or cut.
    public static final int LONGEST = 1_000;

    public Text {
        if (body.length() > LONGEST || !body.contains(mark)) {
            throw new IllegalArgumentException("a text of 1 to " + LONGEST + " characters with its mark");
        }
    }
}
