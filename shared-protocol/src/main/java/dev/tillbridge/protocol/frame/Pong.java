package dev.tillbridge.protocol.frame;

/// Answers the [Ping] with this number.
public record Pong(long number) implements FromClient {}
