package dev.tillbridge.activity;

/// A place in the event log.
///
/// @param log the random name of this database's log; a restore changes it
/// @param last the number of the last row that is known
public record LogPosition(String log, long last) {}
