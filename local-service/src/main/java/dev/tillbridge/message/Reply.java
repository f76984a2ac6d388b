package dev.tillbridge.message;

import java.time.Instant;

/// What somebody texted to the practice. Its words are kept nowhere.
public record Reply(String reference, PhoneNumber from, String text, Instant at) {
    @Override
    public String toString() {
        return "Reply[" + reference + "]";
    }
}
