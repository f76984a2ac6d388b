package dev.tillbridge.http;

/// What the gate says to a [Knock].
sealed interface Verdict {
    record Enter() implements Verdict {}

    /// Not this one.
    ///
    /// @param status the HTTP status
    /// @param why a few words; nothing of the request is repeated
    record Refuse(int status, String why) implements Verdict {}
}
