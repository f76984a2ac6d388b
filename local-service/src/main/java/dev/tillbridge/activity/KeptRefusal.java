package dev.tillbridge.activity;

import java.time.Instant;

/// Somebody was told that this activity was not begun, and it may stand in the database all the same: the answer to
/// the commit was lost. It must not go on then as if nobody had been told.
///
/// @param signal what the activity is told, if it is there
public record KeptRefusal(String activity, String signal, Instant at) implements Kept {}
