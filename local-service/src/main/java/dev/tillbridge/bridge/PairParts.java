package dev.tillbridge.bridge;

import dev.tillbridge.activity.Ids;
import java.time.Clock;

/// What every try to connect a browser works with.
record PairParts(Pairing pairing, Clients clients, ServiceIdentity identity, Ids ids, Clock clock) {}
