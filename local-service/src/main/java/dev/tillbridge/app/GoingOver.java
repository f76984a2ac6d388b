package dev.tillbridge.app;

import dev.tillbridge.operator.Actor;
import dev.tillbridge.store.PostgresAddress;

/// The service is to begin anew on another database.
///
/// @param desk what this desk is to be called there; empty for the next free name
/// @param back whether it goes from that database to a file of its own
/// @param otherAccount whether they may charge on another processor account there
record GoingOver(PostgresAddress target, String desk, Actor by, boolean back, boolean otherAccount) {}
