package dev.tillbridge.protocol.frame;

import static java.util.Objects.requireNonNull;

import dev.tillbridge.protocol.Change;

/// Something changed. Numbers rise; the client names the last one it saw when it connects again. Several frames
/// may carry one number when one journal row changed several things.
public record Event(long number, Change change) implements FromService {
    public Event {
        if (number < 0) {
            throw new IllegalArgumentException("number must not be negative");
        }
        requireNonNull(change, "change");
    }
}
