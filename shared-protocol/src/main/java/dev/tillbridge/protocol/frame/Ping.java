package dev.tillbridge.protocol.frame;

/// Keeps the extension's worker awake while somebody needs the connection; answered by [Pong].
///
/// @param nextMillis the next ping comes within this time; 0 when there will be none for now
public record Ping(long number, int nextMillis) implements FromService {}
