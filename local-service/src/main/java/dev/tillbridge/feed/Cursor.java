package dev.tillbridge.feed;

import java.time.Instant;
import java.util.Optional;

/// How far an account was read.
///
/// @param last the last happening that was taken in; empty where the account had none
/// @param happened when that was, by the processor's clock
/// @param readAt when we last read, to some minutes
record Cursor(Optional<String> last, Instant happened, Instant readAt) {}
