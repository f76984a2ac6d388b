package dev.tillbridge.protocol.frame;

/// Whose proof a transcript is for, so that one side's proof is never good as the other's.
public enum Side {
    CLIENT("client"),
    SERVICE("service"),
    /// Nobody's proof: the six digits.
    DIGITS("digits");

    private final String word;

    Side(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }
}
