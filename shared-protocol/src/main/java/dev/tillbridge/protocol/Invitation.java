package dev.tillbridge.protocol;

import java.time.Instant;

/// A joining code: one text that lets one desk in, once.
public record Invitation(String code, Instant until) {
    @Override
    public String toString() {
        return "until " + until;
    }
}
