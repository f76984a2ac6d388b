package dev.tillbridge.app;

import dev.tillbridge.operator.Actor;
import dev.tillbridge.store.PostgresAddress;

/// The service is to begin anew on another database.
///
/// @param desk what this desk is to be called there; empty for the next free name
record GoingOver(PostgresAddress target, String desk, Actor by) {}
